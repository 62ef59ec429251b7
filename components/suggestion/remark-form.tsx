import type { Route } from 'next'
import { ActionForm } from '@/components/form/action-form'
import { Checkbox } from '@/components/form/checkbox'
import { SubmitButton } from '@/components/form/submit-button'
import { TextareaField } from '@/components/form/textarea-field'
import { Badge } from '@/components/ui/badge'
import { PageLink } from '@/components/ui/page-link'
import type { FormAction } from './form-action'

type RemarkFormProps = {
  remark: {
    id: string
    fieldPath: string
    quote: string
    text: string
    byName: string
    answer: string
    resolvedAt: Date | null
    version: number
  }
  suggestionId: string
  /** Where it is pinned; nothing when that row has been removed since. */
  place: { label: string; section: string } | undefined
  whyNot: string | null
  action: FormAction
}

/** One remark of the department, the way to its field, and the proposer's answer. */
export function RemarkForm({ remark, suggestionId, place, whyNot, action }: RemarkFormProps) {
  const { id, fieldPath, quote, text, byName, answer, resolvedAt, version } = remark
  const address = `/proposer/suggestions/${suggestionId}?section=${place?.section}#suggestion-${fieldPath}`
  return (
    <li className="grid gap-3 border-line border-b px-4 py-4 last:border-b-0 sm:px-6">
      <div className="flex flex-wrap items-center gap-3">
        <Badge tone={resolvedAt ? 'success' : 'warning'}>{resolvedAt ? '已处理' : '待处理'}</Badge>
        {place ? (
          <PageLink href={address as Route} className="text-link">
            {place.label}
          </PageLink>
        ) : (
          <span className="text-ink-soft">（所在的栏目已删除）</span>
        )}
      </div>
      <p>
        {quote && <q className="mr-2 text-ink-soft">{quote}</q>}
        {text}
        <span className="text-ink-soft text-sm">　——{byName}</span>
      </p>
      <ActionForm action={action} hidden={{ remarkId: id, version }} label={`答复：${text.slice(0, 20)}`}>
        <TextareaField name="answer" label="答复" rows={2} defaultValue={answer} readOnly={whyNot !== null} />
        <Checkbox name="resolved" label="已处理" defaultChecked={resolvedAt !== null} />
        <SubmitButton size="small" variant="secondary" whyNot={whyNot}>
          保存答复
        </SubmitButton>
      </ActionForm>
    </li>
  )
}
