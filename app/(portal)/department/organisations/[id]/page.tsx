import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { confirm, reject } from '@/app/(portal)/department/organisations/actions'
import { ActionForm } from '@/components/form/action-form'
import { ConfirmDialog } from '@/components/form/confirm-dialog'
import { SubmitButton } from '@/components/form/submit-button'
import { TextareaField } from '@/components/form/textarea-field'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'
import { PageHeader } from '@/components/ui/page-header'
import { Time } from '@/components/ui/time'
import { stateLabels, stateTones } from '@/lib/organisation/labels'
import { findOrganisation } from '@/lib/organisation/queries'
import { requireActor } from '@/lib/platform/session'

export const metadata: Metadata = { title: '所属单位' }

export default async function OwnOrganisationPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor('DEPARTMENT')
  const id = z.uuid().safeParse((await params).id)
  const organisation = id.success ? await findOrganisation(actor, id.data) : null
  if (!organisation) notFound()
  const { name, state, mergedInto, stateReason } = organisation
  const hidden = { id: organisation.id, version: organisation.version }
  return (
    <>
      <PageHeader
        title={name}
        badge={<Badge tone={stateTones[state]}>{mergedInto ? '已合并' : stateLabels[state]}</Badge>}
        breadcrumb={[{ label: '所属单位', href: '/department/organisations' }]}
      />
      <div className="grid gap-6">
        <Card title="基本信息">
          <DefinitionList
            items={[
              { term: '单位名称', description: name },
              { term: '统一社会信用代码', description: organisation.creditCode },
              { term: '登记时间', description: <Time value={organisation.createdAt} /> },
              { term: '账号', description: `${organisation._count.accounts} 个` },
              ...(stateReason ? [{ term: '说明', description: stateReason }] : []),
            ]}
          />
        </Card>
        {state === 'PROPOSED' && (
          <Card
            title="确认单位"
            description="请核对名称与公章一致、且确属本部门管理。确认后，该单位的建议人才能提交建议。"
          >
            <div className="flex flex-wrap items-start gap-3">
              <ActionForm action={confirm} hidden={hidden} label="确认单位">
                <SubmitButton>确认该单位</SubmitButton>
              </ActionForm>
              <ConfirmDialog
                trigger="不予通过"
                title={`不予通过“${name}”？`}
                description="该单位的建议人将不能提交建议，须改选其他单位。不属于本部门管理的，请写明应归哪个部门。"
                action={reject}
                hidden={hidden}
                confirm="不予通过"
                danger
              >
                <TextareaField name="reason" label="理由" required />
              </ConfirmDialog>
            </div>
          </Card>
        )}
      </div>
    </>
  )
}
