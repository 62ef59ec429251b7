import { ConfirmDialog } from '@/components/form/confirm-dialog'
import { TextareaField } from '@/components/form/textarea-field'
import { type Decided, decisionLabels } from '@/lib/decision/labels'
import type { FormState } from '@/lib/platform/form-state'

type DecisionButtonProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  seen: { id: string; version: number }
  to: Decided
  description: string
  /** The reason must be given. */
  reasoned: boolean
  whyNot: string | null
}

/** One decision on one suggestion; while it cannot be made, it says why. */
export const DecisionButton = ({ action, seen, to, description, reasoned, whyNot }: DecisionButtonProps) =>
  whyNot === null ? (
    <ConfirmDialog
      trigger={decisionLabels[to]}
      title={decisionLabels[to]}
      description={description}
      action={action}
      hidden={{ ...seen, to }}
      confirm={decisionLabels[to]}
      danger={to === 'EXCLUDED'}
      variant={to === 'ELIGIBLE' || to === 'ADOPTED' ? 'primary' : undefined}
    >
      <TextareaField
        name="reason"
        label="理由"
        required={reasoned}
        hint="会告知主管部门和建议人，请勿写出对方建议的名称、单位和人员。"
      />
    </ConfirmDialog>
  ) : (
    <p className="text-ink-soft text-sm">
      {decisionLabels[to]}：{whyNot}
    </p>
  )
