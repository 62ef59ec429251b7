import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { close, edit, reopen } from '@/app/(portal)/admin/departments/actions'
import { DepartmentFields } from '@/app/(portal)/admin/departments/department-fields'
import { ActionForm } from '@/components/form/action-form'
import { ConfirmDialog } from '@/components/form/confirm-dialog'
import { SubmitButton } from '@/components/form/submit-button'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { listAddress } from '@/components/ui/list-address'
import { PageHeader } from '@/components/ui/page-header'
import { findDepartment } from '@/lib/department/queries'
import { whyNotClose } from '@/lib/department/rules'
import { requireActor } from '@/lib/platform/session'

export const metadata: Metadata = { title: '主管部门' }

export default async function DepartmentPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor('ADMIN')
  const id = z.uuid().safeParse((await params).id)
  const department = id.success ? await findDepartment(actor, id.data) : null
  if (!department) notFound()
  const hidden = { id: department.id, version: department.version }
  const why = whyNotClose(department, department._count.organisations)
  return (
    <>
      <PageHeader
        title={department.name}
        badge={department.closedAt ? <Badge>已关闭</Badge> : <Badge tone="success">使用中</Badge>}
        breadcrumb={[{ label: '主管部门', href: '/admin/departments' }]}
        actions={
          <>
            <ButtonLink href={listAddress('/admin/organisations', { department: department.id })}>
              建议单位（{department._count.organisations}）
            </ButtonLink>
            <ButtonLink href={listAddress('/admin/accounts', { department: department.id, role: 'DEPARTMENT' })}>
              经办账号（{department._count.accounts}）
            </ButtonLink>
          </>
        }
      />
      <div className="grid gap-6">
        <Card title="基本信息" description={`代码：${department.code}`}>
          <ActionForm action={edit} hidden={hidden} label="修改基本信息">
            <DepartmentFields stored={department} />
            <SubmitButton>保存</SubmitButton>
          </ActionForm>
        </Card>
        <Card title={department.closedAt ? '重新启用' : '关闭'}>
          {department.closedAt ? (
            <ActionForm action={reopen} hidden={hidden} label="重新启用">
              <p>重新启用后，可以再为该部门添加建议单位和经办账号。</p>
              <SubmitButton variant="secondary">重新启用</SubmitButton>
            </ActionForm>
          ) : why ? (
            <Alert tone="info" title="现在不能关闭">
              {why.sentence}
            </Alert>
          ) : (
            <ConfirmDialog
              trigger="关闭主管部门"
              title={`关闭“${department.name}”？`}
              description="关闭后不能再为它添加建议单位和经办账号；记录保留，随时可以重新启用。"
              action={close}
              hidden={hidden}
              confirm="关闭"
              danger
            />
          )}
        </Card>
      </div>
    </>
  )
}
