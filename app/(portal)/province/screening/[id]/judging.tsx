import { VerdictForm } from '@/components/duplicate/verdict-form'
import { VerdictList } from '@/components/duplicate/verdict-list'
import { ConfirmDialog } from '@/components/form/confirm-dialog'
import { TextareaField } from '@/components/form/textarea-field'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { verdictLabels } from '@/lib/duplicate/labels'
import type { OpenedPair } from '@/lib/duplicate/open-pair'
import { proposalText, Superseded } from '@/lib/duplicate/rules'
import { conflict, judge } from './actions'

export const judgingForm = 'pair-verdict'

/** What was judged before, and what can be judged now. */
export function Judging({ opened }: { opened: OpenedPair }) {
  const { id, version, superseded, proposal, setting, verdict, given } = opened
  const [latest] = given
  return (
    <Card title="判定">
      <div className="grid gap-6 xl:grid-cols-2">
        <div id={judgingForm} tabIndex={-1} className="grid content-start gap-4">
          {verdict && verdict.pairId !== id && (
            <Alert title={`沿用 ${verdict.pair.suggestion.call.year} 年征集的判定：${verdictLabels[verdict.verdict]}`}>
              双方的文本与当时相同，判定继续有效；也可以重新判定。
            </Alert>
          )}
          {!verdict && latest && (
            <Alert tone="warning" title={`以前的判定：${verdictLabels[latest.verdict]}`}>
              此后有一方的文本更新，需要重新判定。当时的理由：{latest.reason}
            </Alert>
          )}
          {proposal && (
            <Alert tone="warning">
              {proposalText(proposal)}初判理由：{proposal.reason}
            </Alert>
          )}
          {setting.secondReader && !proposal && <p className="text-ink-soft">须经复核：您的判定先作为初判。</p>}
          {superseded ? (
            <Alert tone="warning">{Superseded.sentence}</Alert>
          ) : (
            <div className="print:hidden">
              <VerdictForm action={judge} pair={{ id, version }} proposed={proposal} />
            </div>
          )}
        </div>
        <div className="grid content-start gap-5">
          {given.length > 0 && (
            <>
              <h3 className="text-base">历次判定</h3>
              <VerdictList
                verdicts={given.map((one) => ({
                  ...one,
                  year: one.pair.suggestion.call.year,
                  holds:
                    one.id === verdict?.id || (one.textHash === opened.textHash && one.otherHash === opened.otherHash),
                }))}
              />
            </>
          )}
          <div>
            <ConfirmDialog
              trigger="申请回避"
              title="申请回避"
              description="此后您不能再看到这一对中的建议，也不能判定、决定或导出，由同事办理。不能撤回。"
              action={conflict}
              hidden={{ id }}
              confirm="申请回避"
            >
              <TextareaField name="reason" label="回避理由" required />
            </ConfirmDialog>
          </div>
        </div>
      </div>
    </Card>
  )
}
