import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { AccountFields } from '@/app/(portal)/admin/accounts/account-fields'
import { edit } from '@/app/(portal)/admin/accounts/actions'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'
import { listAddress } from '@/components/ui/list-address'
import { PageHeader } from '@/components/ui/page-header'
import { Time } from '@/components/ui/time'
import { stateLabels, stateTones } from '@/lib/administration/labels'
import { findAccount } from '@/lib/administration/queries'
import { accountState } from '@/lib/administration/rules'
import { listOpenDepartments } from '@/lib/department/queries'
import { roleLabels } from '@/lib/platform/actor'
import { Role } from '@/lib/platform/prisma/enums'
import { requireActor } from '@/lib/platform/session'
import { AccountDecisions } from './account-decisions'

export const metadata: Metadata = { title: '账号' }

const staff = Object.values(Role).filter((role) => role !== 'PROPOSER')

export default async function AccountPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor('ADMIN')
  const id = z.uuid().safeParse((await params).id)
  const account = id.success ? await findAccount(actor, id.data) : null
  if (!account) notFound()
  const open = await listOpenDepartments(actor)
  // A department that was closed meanwhile stays the account's own until another is chosen.
  const { department } = account
  const departments = department && !open.some(({ id }) => id === department.id) ? [department, ...open] : open
  const state = accountState(account)
  const own = account.id === actor.id
  const roles = account.role === 'PROPOSER' ? [account.role] : own ? [account.role] : staff
  return (
    <>
      <PageHeader
        title={account.name}
        badge={<Badge tone={stateTones[state]}>{stateLabels[state]}</Badge>}
        description={`${roleLabels[account.role]}${own ? '（您自己的账号）' : ''}`}
        breadcrumb={[{ label: '账号', href: '/admin/accounts' }]}
        actions={
          <ButtonLink href={listAddress('/trail', { subject: `account:${account.id}` })}>该账号的操作日志</ButtonLink>
        }
      />
      <div className="grid gap-6">
        {account.disabledAt && (
          <Alert tone="warning" title="账号已停用">
            停用理由：{account.disabledReason || '未记录'}
          </Alert>
        )}
        <Card title="概况">
          <DefinitionList
            columns={2}
            items={[
              { term: '所属', description: (account.organisation ?? account.department)?.name ?? '不属于单位或部门' },
              { term: '建立时间', description: <Time value={account.createdAt} /> },
              { term: '两步验证', description: account.totpConfirmedAt ? '已启用' : '未启用' },
              { term: '当前登录', description: `${account.sessions} 个` },
            ]}
          />
        </Card>
        <AccountDecisions account={account} own={own} />
        <Card title="修改" description="修改角色或邮箱后，该账号的全部登录立即退出；更换邮箱会通知原邮箱。">
          <ActionForm action={edit} hidden={{ id: account.id, version: account.version }} label="修改账号">
            <AccountFields stored={account} departments={departments} roles={roles} />
            <SubmitButton>保存</SubmitButton>
          </ActionForm>
        </Card>
      </div>
    </>
  )
}
