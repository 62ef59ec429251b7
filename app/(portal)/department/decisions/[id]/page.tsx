import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ObjectionView } from '@/components/decision/objection-view'
import { ConfirmDialog } from '@/components/form/confirm-dialog'
import { TextareaField } from '@/components/form/textarea-field'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { Time } from '@/components/ui/time'
import { DecidedId } from '@/lib/decision/form'
import { decisionLabels, isDecided } from '@/lib/decision/labels'
import { findReceived } from '@/lib/decision/received-lists'
import { whyNotObject } from '@/lib/decision/rules'
import { requireActor } from '@/lib/platform/session'
import { object } from './actions'

export const metadata: Metadata = { title: '处理结果清单' }

export default async function ReceivedListPage(props: PageProps<'/department/decisions/[id]'>) {
  const actor = await requireActor('DEPARTMENT')
  const { id } = await props.params
  if (!DecidedId.safeParse({ id }).success) notFound()
  const list = await findReceived(actor, id)
  if (!list) notFound()
  return (
    <>
      <PageHeader
        title={`处理结果清单第 ${list.number} 份`}
        description={
          <>
            {list.call.title}，{list.byName} <Time value={list.at} /> 发送。有疑问请联系：{list.call.contact}
          </>
        }
        breadcrumb={[
          { label: '首页', href: '/department' },
          { label: '处理结果', href: '/department/decisions' },
        ]}
      />
      <div className="grid gap-6">
        {list.items.map(({ transition, suggestion, listed }) => {
          const { to, reason, at, objection } = transition
          const { title, organisation, proposer } = suggestion.queueEntry ?? {}
          return (
            <Card key={transition.id} title={title || '（未命名）'} description={`${organisation} · ${proposer}`}>
              <div className="grid gap-4">
                <p>
                  <Badge tone={to === 'EXCLUDED' ? 'danger' : to === 'RECOMMENDED' ? 'warning' : 'success'}>
                    {isDecided(to) ? decisionLabels[to] : to}
                  </Badge>{' '}
                  <Time value={at} />
                  {!listed.holds && <span className="ml-2 text-ink-soft">此后已有新的进展</span>}
                </p>
                {reason && <p className="break-words">理由：{reason}</p>}
                {objection && <ObjectionView objection={objection} />}
                {whyNotObject(actor, listed) === null && (
                  <div>
                    <ConfirmDialog
                      trigger="提出异议"
                      title="提出异议"
                      description="每项决定可以提出一次异议，省科技厅会答复。请写明为什么不重复。"
                      action={object}
                      hidden={{ transitionId: transition.id }}
                      confirm="提出异议"
                    >
                      <TextareaField name="text" label="异议理由" required />
                    </ConfirmDialog>
                  </div>
                )}
              </div>
            </Card>
          )
        })}
        {list.items.length === 0 && <p className="text-ink-soft">清单中的建议您已申请回避，由同事办理。</p>}
      </div>
    </>
  )
}
