import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { Badge } from '@/components/ui/badge'
import { Time } from '@/components/ui/time'
import type { FormAction } from './form-action'

export type ShownRemark = {
  id: string
  quote: string
  text: string
  byName: string
  createdAt: Date
  versionNumber: number
  sentAt: Date | null
  answer: string
  resolvedAt: Date | null
  /** It can be taken back by this reader. */
  removable: boolean
  /** Of the field, where the list does not stand under it. */
  label?: string | undefined
}

/** Remarks with their answers; those not sent yet are the department's own business. */
export function RemarkList({ remarks, remove }: { remarks: ShownRemark[]; remove: FormAction }) {
  return (
    <ul className="grid gap-3">
      {remarks.map(
        ({ id, quote, text, byName, createdAt, versionNumber, sentAt, answer, resolvedAt, removable, label }) => (
          <li key={id} className="grid gap-1 border-warning-line border-l-4 bg-warning-soft px-3 py-2">
            <p className="flex flex-wrap items-center gap-2 text-ink-soft text-sm">
              {label && <span className="font-medium text-ink">{label}</span>}第{versionNumber}版 {byName}{' '}
              <Time value={createdAt} />
              <Badge tone={sentAt ? 'neutral' : 'warning'}>{sentAt ? '已发给建议人' : '随退回一并发出'}</Badge>
              {resolvedAt && <Badge tone="success">建议人称已处理</Badge>}
            </p>
            {quote && <blockquote className="text-ink-soft">“{quote}”</blockquote>}
            <p className="whitespace-pre-line break-words">{text}</p>
            {answer && <p className="whitespace-pre-line">建议人答复：{answer}</p>}
            {removable && (
              <ActionForm action={remove} hidden={{ remarkId: id }} label="删除意见">
                <SubmitButton size="small" variant="quiet">
                  删除这条意见
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        ),
      )}
    </ul>
  )
}
