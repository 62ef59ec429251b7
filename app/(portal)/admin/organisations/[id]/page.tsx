import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { edit } from '@/app/(portal)/admin/organisations/actions'
import { OrganisationFields } from '@/app/(portal)/admin/organisations/organisation-fields'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { listAddress } from '@/components/ui/list-address'
import { PageHeader } from '@/components/ui/page-header'
import { PageLink } from '@/components/ui/page-link'
import { listOpenDepartments } from '@/lib/department/queries'
import { stateLabels, stateTones } from '@/lib/organisation/labels'
import { findOrganisation } from '@/lib/organisation/queries'
import { requireActor } from '@/lib/platform/session'
import { Decision } from './decision'
import { Reassignment } from './reassignment'

export const metadata: Metadata = { title: '建议单位' }

export default async function OrganisationPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor('ADMIN')
  const id = z.uuid().safeParse((await params).id)
  const organisation = id.success ? await findOrganisation(actor, id.data) : null
  if (!organisation) notFound()
  const departments = await listOpenDepartments(actor)
  const hidden = { id: organisation.id, version: organisation.version }
  const { state, mergedInto } = organisation
  return (
    <>
      <PageHeader
        title={organisation.name}
        badge={<Badge tone={stateTones[state]}>{mergedInto ? '已合并' : stateLabels[state]}</Badge>}
        description={`主管部门：${organisation.department.name}`}
        breadcrumb={[{ label: '建议单位', href: '/admin/organisations' }]}
        actions={
          <ButtonLink href={listAddress('/admin/accounts', { organisation: organisation.name })}>
            账号（{organisation._count.accounts}）
          </ButtonLink>
        }
      />
      <div className="grid gap-6">
        {mergedInto ? (
          <Alert tone="info" title="重复的单位，已合并">
            账号已全部转入
            <PageLink href={`/admin/organisations/${mergedInto.id}` as Route} className="text-link">
              {mergedInto.name}
            </PageLink>
            。本记录保留，避免再次提出同名单位。
          </Alert>
        ) : (
          organisation.stateReason && (
            <Alert tone="warning" title="未通过的理由">
              {organisation.stateReason}
            </Alert>
          )
        )}
        {state === 'PROPOSED' && <Decision hidden={hidden} name={organisation.name} />}
        <Card title="基本信息">
          <ActionForm action={edit} hidden={hidden} label="修改基本信息">
            <OrganisationFields stored={organisation} />
            <SubmitButton>保存</SubmitButton>
          </ActionForm>
        </Card>
        {state !== 'REJECTED' && (
          <Reassignment
            hidden={hidden}
            name={organisation.name}
            departments={departments.filter((one) => one.id !== organisation.departmentId)}
          />
        )}
      </div>
    </>
  )
}
