import type { ReactNode } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { RadioGroup } from '@/components/form/radio-group'
import { SubmitButton } from '@/components/form/submit-button'
import { TextareaField } from '@/components/form/textarea-field'
import { type Decided, decisionLabels } from '@/lib/decision/labels'
import type { FormState } from '@/lib/platform/form-state'
import { TickedList } from './ticked-list'

type SeveralFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  /** The decisions that are possible from this state. */
  choices: readonly Decided[]
  children: ReactNode
}

/** The same decision for the ticked rows inside it; each is judged by itself. */
export const SeveralForm = ({ action, choices, children }: SeveralFormProps) => (
  <ActionForm action={action} label="批量决定" flush>
    <TickedList name="seen">{children}</TickedList>
    {choices.length > 0 && (
      <div className="grid gap-4 border-line border-t px-4 py-4 sm:px-6 print:hidden">
        <RadioGroup
          name="to"
          label="对勾选的建议作出决定"
          required
          options={choices.map((value) => ({ value, label: decisionLabels[value] }))}
        />
        <TextareaField
          name="reason"
          label="理由"
          rows={2}
          hint="重复不纳入、退回主管部门须填写。会告知主管部门和建议人，请勿写出对方建议的名称、单位和人员。"
        />
        <SubmitButton>作出决定</SubmitButton>
      </div>
    )}
  </ActionForm>
)
