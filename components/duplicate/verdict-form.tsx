import { ActionForm } from '@/components/form/action-form'
import { RadioGroup } from '@/components/form/radio-group'
import { SubmitButton } from '@/components/form/submit-button'
import { TextareaField } from '@/components/form/textarea-field'
import { verdictHints, verdictLabels } from '@/lib/duplicate/labels'
import type { FormState } from '@/lib/platform/form-state'
import { Verdict } from '@/lib/platform/prisma/enums'

type VerdictFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  pair: { id: string; version: number }
  /** The first of two opinions that waits, to be confirmed or not. */
  proposed: { verdict: Verdict; reason: string } | null
}

/** 判定 with its reason; the numbers are the keys that choose. */
export const VerdictForm = ({ action, pair, proposed }: VerdictFormProps) => (
  <ActionForm action={action} hidden={pair} label="判定">
    <RadioGroup
      name="verdict"
      label="判定"
      required
      options={Object.values(Verdict).map((value, i) => ({
        value,
        label: `${i + 1} ${verdictLabels[value]}`,
        hint: verdictHints[value],
      }))}
    />
    <TextareaField
      name="reason"
      label="判定理由"
      required
      rows={3}
      hint="写明看了哪些内容、为什么这样判定。记录在案，不会发给建议人。"
      defaultValue={proposed?.reason ?? ''}
    />
    <SubmitButton>提交判定</SubmitButton>
  </ActionForm>
)
