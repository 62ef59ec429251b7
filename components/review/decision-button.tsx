import { useId } from 'react'
import { ConfirmDialog } from '@/components/form/confirm-dialog'
import { TextareaField } from '@/components/form/textarea-field'
import { Button } from '@/components/ui/button'
import type { FormAction, Seen } from './form-action'

export type DecisionButtonProps = {
  /** The verb: 推荐. */
  name: string
  description: string
  action: FormAction
  seen: Seen
  reason: { label: string; required: boolean; hint?: string; value?: string }
  variant?: 'primary' | 'secondary' | 'danger'
  whyNot: string | null
}

/** One decision with its reason; while it cannot be taken, the button says why. */
export function DecisionButton({
  name,
  description,
  action,
  seen,
  reason,
  variant = 'secondary',
  whyNot,
}: DecisionButtonProps) {
  const id = useId()
  if (whyNot !== null)
    return (
      <span className="grid max-w-64 justify-items-start gap-1">
        <Button aria-disabled aria-describedby={id}>
          {name}
        </Button>
        <span id={id} className="text-ink-soft text-xs">
          {whyNot}
        </span>
      </span>
    )
  return (
    <ConfirmDialog
      trigger={name}
      title={name}
      description={description}
      action={action}
      hidden={seen}
      confirm={name}
      variant={variant}
      danger={variant === 'danger'}
    >
      <TextareaField
        name="reason"
        label={reason.label}
        required={reason.required}
        hint={reason.hint}
        defaultValue={reason.value ?? ''}
      />
    </ConfirmDialog>
  )
}
