import { ActionForm } from '@/components/form/action-form'
import { RadioGroup } from '@/components/form/radio-group'
import { SubmitButton } from '@/components/form/submit-button'
import { TextareaField } from '@/components/form/textarea-field'
import { Badge } from '@/components/ui/badge'
import { Time } from '@/components/ui/time'
import type { IntegrityResult } from '@/lib/platform/prisma/enums'
import { integrityLabels } from '@/lib/review/labels'
import type { FormAction, Seen } from './form-action'

type IntegrityFormProps = {
  action: FormAction
  seen: Seen
  /** Newest first. */
  checks: { id: string; result: IntegrityResult; note: string; byName: string; at: Date }[]
  whyNot: string | null
}

/** 诚信审核: what is on record, the newest first, and a new record. */
export function IntegrityForm({ action, seen, checks, whyNot }: IntegrityFormProps) {
  return (
    <div className="grid gap-4">
      {checks.length === 0 && <p className="text-ink-soft">还没有诚信审核记录。推荐之前须完成。</p>}
      <ul className="grid gap-2">
        {checks.map(({ id, result, note, byName, at }) => (
          <li key={id}>
            <Badge tone={result === 'CLEAR' ? 'success' : 'danger'}>{integrityLabels[result]}</Badge>{' '}
            <span className="text-ink-soft text-sm">
              {byName} <Time value={at} />
            </span>
            {note && <p className="whitespace-pre-line break-words">{note}</p>}
          </li>
        ))}
      </ul>
      <ActionForm action={action} hidden={seen} label="诚信审核">
        <RadioGroup
          name="result"
          label="审核结果"
          required
          options={Object.entries(integrityLabels).map(([value, label]) => ({ value, label }))}
        />
        <TextareaField name="note" label="说明" hint="查询渠道、时间和发现的问题；发现问题的必须填写。" rows={2} />
        <SubmitButton whyNot={whyNot}>记录审核结果</SubmitButton>
      </ActionForm>
    </div>
  )
}
