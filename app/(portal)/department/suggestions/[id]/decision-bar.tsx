import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { DecisionButton } from '@/components/review/decision-button'
import type { Seen } from '@/components/review/form-action'
import { Shortcuts } from '@/components/review/shortcuts'
import type { Actor } from '@/lib/platform/actor'
import type { OpenedDesk } from '@/lib/review/open-desk'
import {
  proposalText,
  settles,
  whyNotClaim,
  whyNotDecline,
  whyNotRecommend,
  whyNotReopen,
  whyNotReturn,
} from '@/lib/review/rules'
import { claim, decline, giveBack, recommend, reopen } from './actions'

type DecisionBarProps = { actor: Actor; opened: OpenedDesk; seen: Seen }

/** What can be decided now, always in view; what cannot says why. */
export function DecisionBar({ actor, opened: { desk, remarks, review }, seen }: DecisionBarProps) {
  const unsent = remarks.filter(({ sentAt }) => sentAt === null).length
  const reopens = whyNotReopen(actor, desk) === null
  const judged = desk.state === 'SUBMITTED' || desk.state === 'RETURNED'
  const first = (decision: 'RECOMMEND' | 'DECLINE') => !settles(actor, desk, decision)
  const step = (decision: 'RECOMMEND' | 'DECLINE', sentence: string) =>
    first(decision) ? '本部门实行初审、复核：您的意见先作为初审意见，由另一位经办人复核后生效。' : sentence
  return (
    <section
      id="desk-decision"
      tabIndex={-1}
      aria-label="作出决定"
      className="sticky bottom-0 z-20 -mx-4 mt-6 border-line-strong border-t bg-surface px-4 py-3 shadow-floating max-md:static sm:-mx-8 sm:px-8 print:hidden"
    >
      {desk.proposal && judged && (
        <p className="mb-2 text-warning">
          {proposalText(desk.proposal)}
          {review?.proposalReason && `意见：${review.proposalReason}`}
        </p>
      )}
      <div className="flex flex-wrap items-start gap-3">
        {whyNotClaim(actor, desk) === null && (
          <ActionForm action={claim} hidden={{ id: seen.id }} label="领取">
            <SubmitButton>领取办理</SubmitButton>
          </ActionForm>
        )}
        {judged && (
          <>
            <DecisionButton
              name="推荐"
              variant="primary"
              description={step(
                'RECOMMEND',
                '推荐后建议人不能再撤回或修改，将进入本部门的报送批次。报送前可以重新审核。',
              )}
              action={recommend}
              seen={seen}
              reason={{ label: '推荐意见', required: false, hint: '可以不填。' }}
              whyNot={whyNotRecommend(actor, desk)?.sentence ?? null}
            />
            <DecisionButton
              name="退回修改"
              description={`建议人会收到退回理由和 ${unsent} 条尚未发出的修改意见。`}
              action={giveBack}
              seen={seen}
              reason={{ label: '退回理由', required: true }}
              whyNot={whyNotReturn(actor, desk)?.sentence ?? null}
            />
            <DecisionButton
              name="不予推荐"
              variant="danger"
              description={step('DECLINE', '建议人会收到理由。报送前可以重新审核。')}
              action={decline}
              seen={seen}
              reason={{ label: '不予推荐的理由', required: true }}
              whyNot={whyNotDecline(actor, desk)?.sentence ?? null}
            />
          </>
        )}
        {reopens && (
          <DecisionButton
            name="重新审核"
            description="原决定不再有效，建议回到待审，建议人会收到通知。"
            action={reopen}
            seen={seen}
            reason={{ label: '重新审核的理由', required: true }}
            whyNot={null}
          />
        )}
        {!judged && !reopens && <p>{whyNotReopen(actor, desk)?.sentence}</p>}
        <div className="ml-auto">
          <Shortcuts />
        </div>
      </div>
    </section>
  )
}
