import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { notFoundIfRefused } from '@/app/(portal)/not-found-if-refused'
import { decide } from '@/app/(portal)/province/decisions/actions'
import { verdictTones } from '@/app/(portal)/province/screening/pair-columns'
import { DecisionButton } from '@/components/decision/decision-button'
import { Trail } from '@/components/suggestion/trail'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { PageLink } from '@/components/ui/page-link'
import { DecidedId } from '@/lib/decision/form'
import { type Decided, decided } from '@/lib/decision/labels'
import { openDecision } from '@/lib/decision/open-decision'
import { needsReason, whyNotDecide } from '@/lib/decision/rules'
import { verdictLabels } from '@/lib/duplicate/labels'
import { requireActor } from '@/lib/platform/session'
import { stateLabels } from '@/lib/suggestion/labels'
import { findStep } from '@/lib/suggestion/transitions'

export const metadata: Metadata = { title: '处理决定' }

const outcomes: Record<Decided, string> = {
  ELIGIBLE: '进入遴选。建议人会收到通知，主管部门随清单收到决定和理由。',
  EXCLUDED: '认定重复，不再参加遴选。建议人会收到通知；主管部门随清单收到决定和理由，可以提出异议。',
  RECOMMENDED: '退回主管部门，由其改正后重新报送。主管部门会立即收到通知和理由。',
  ADOPTED: '用于编制指南。采纳后不能再改变。',
}

export default async function DecisionPage(props: PageProps<'/province/decisions/[id]'>) {
  const actor = await requireActor('PROVINCE')
  const { id } = await props.params
  if (!DecidedId.safeParse({ id }).success) notFound()
  const { desk, version, queueEntry, department, pairs, path } = await openDecision(actor, { id }).catch(
    notFoundIfRefused,
  )
  return (
    <>
      <PageHeader
        title={queueEntry?.title || '（未命名）'}
        badge={<Badge tone="brand">{stateLabels[desk.state]}</Badge>}
        description={[queueEntry?.organisation, queueEntry?.proposer, department.name].filter(Boolean).join(' · ')}
        breadcrumb={[
          { label: '首页', href: '/province' },
          { label: '处理决定', href: '/province/decisions' },
        ]}
      />
      <div className="grid gap-6">
        <Card title="作出决定">
          <div className="flex flex-wrap items-start gap-3">
            {decided
              .filter((to) => findStep(desk.state, to, 'PROVINCE'))
              .map((to) => (
                <DecisionButton
                  key={to}
                  action={decide}
                  seen={{ id, version }}
                  to={to}
                  description={outcomes[to]}
                  reasoned={needsReason(desk, to)}
                  whyNot={whyNotDecide(actor, desk, to)?.sentence ?? null}
                />
              ))}
            {desk.state === 'ADOPTED' && <p>已被采纳，办理结束。</p>}
          </div>
        </Card>
        <Card title="相似内容">
          {pairs.length === 0 ? (
            <p className="text-ink-soft">没有达到提示线的相似内容。</p>
          ) : (
            <ul className="grid gap-2">
              {pairs.map((pair) => (
                <li key={pair.id} className="flex flex-wrap items-baseline gap-x-3">
                  <PageLink href={`/province/screening/${pair.id}` as Route} className="text-link">
                    对照阅读
                  </PageLink>
                  <span>{pair.reasons.join('；')}</span>
                  {pair.verdict ? (
                    <>
                      <Badge tone={verdictTones[pair.verdict.verdict]}>{verdictLabels[pair.verdict.verdict]}</Badge>
                      <span className="text-ink-soft text-sm">
                        {pair.verdict.byName}：{pair.verdict.reason}
                      </span>
                    </>
                  ) : (
                    <span className="text-warning">待判定</span>
                  )}
                </li>
              ))}
            </ul>
          )}
        </Card>
        <Card title="办理经过">
          <Trail transitions={path} />
        </Card>
      </div>
    </>
  )
}
