import type { Metadata, Route } from 'next'
import { answer } from '@/app/(portal)/province/decisions/actions'
import { DecisionTabs } from '@/app/(portal)/province/decisions/decision-tabs'
import { ObjectionView } from '@/components/decision/objection-view'
import { ActionForm } from '@/components/form/action-form'
import { RadioGroup } from '@/components/form/radio-group'
import { SubmitButton } from '@/components/form/submit-button'
import { TextareaField } from '@/components/form/textarea-field'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { PageLink } from '@/components/ui/page-link'
import { DecisionFilter } from '@/lib/decision/form'
import { listObjections } from '@/lib/decision/queries'
import { requireActor } from '@/lib/platform/session'

export const metadata: Metadata = { title: '异议' }

export default async function ObjectionsPage() {
  const actor = await requireActor('PROVINCE')
  const objections = await listObjections(actor)
  return (
    <>
      <PageHeader title="处理决定" description="主管部门对“重复不纳入”的异议。成立的，答复时即重新纳入遴选。" />
      <DecisionTabs officer={actor} filter={DecisionFilter.parse({})} current="objections" />
      {objections.length === 0 && <EmptyState title="没有异议">主管部门提出的异议会出现在这里。</EmptyState>}
      <div className="grid gap-6">
        {objections.map((objection) => {
          const { id, version, suggestion, transition, answeredAt } = objection
          return (
            <Card
              key={id}
              title={
                <PageLink href={`/province/decisions/${suggestion.id}` as Route} className="text-link">
                  {suggestion.queueEntry?.title}
                </PageLink>
              }
              description={`${suggestion.department.name} · ${suggestion.call.title}`}
            >
              <div className="grid gap-4">
                <p>
                  原决定：重复不纳入（{transition.byName}）。理由：{transition.reason}
                </p>
                <ObjectionView objection={objection} />
                {!answeredAt && (
                  <ActionForm action={answer} hidden={{ id, version }} label="答复异议">
                    <RadioGroup
                      name="upheld"
                      label="结论"
                      required
                      options={[
                        { value: 'no', label: '不成立，维持“重复不纳入”' },
                        { value: 'yes', label: '成立，重新纳入遴选' },
                      ]}
                    />
                    <TextareaField
                      name="answer"
                      label="答复"
                      required
                      rows={3}
                      hint="会告知主管部门，请勿写出对方建议的名称、单位和人员。"
                    />
                    <SubmitButton>答复</SubmitButton>
                  </ActionForm>
                )}
              </div>
            </Card>
          )
        })}
      </div>
    </>
  )
}
