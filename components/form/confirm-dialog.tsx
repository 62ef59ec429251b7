'use client'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { ButtonSize, ButtonVariant } from '@/components/ui/button-look'
import { Dialog } from '@/components/ui/dialog'
import type { FormState } from '@/lib/platform/form-state'
import { ActionForm } from './action-form'
import { SubmitButton } from './submit-button'

type ConfirmDialogProps = {
  /** The words of the button that opens it, a verb: 撤回建议. */
  trigger: string
  title: string
  /** What will happen, and whether it can be undone. */
  description: ReactNode
  action: (previous: FormState, form: FormData) => Promise<FormState>
  hidden?: Record<string, string | number> | undefined
  /** The words of the button that does it; not 确定, but the verb again. */
  confirm: string
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
  icon?: ReactNode
  danger?: boolean | undefined
  /** Fields, e.g. the reason. */
  children?: ReactNode
}

/** Asks before what cannot easily be undone: the focus starts on the way out, a refusal is shown inside. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { trigger, title, description, action, hidden, confirm, variant, size, icon, danger = false, children } = props
  const [open, setOpen] = useState(false)
  const [done, setDone] = useState<string | null>(null)
  const finish = (sentence: string) => {
    setOpen(false)
    setDone(sentence)
  }
  return (
    <>
      <Button
        variant={variant ?? (danger ? 'danger' : 'secondary')}
        size={size}
        icon={icon}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {trigger}
      </Button>
      <span role="status" className="text-success empty:absolute">
        {done}
      </span>
      {open && (
        <Dialog question title={title} description={description} onClose={() => setOpen(false)}>
          <ActionForm action={action} hidden={hidden} onDone={finish}>
            {children}
            <div className="flex flex-wrap justify-end gap-3">
              <Button data-way-out onClick={() => setOpen(false)}>
                取消
              </Button>
              <SubmitButton variant={danger ? 'danger' : 'primary'}>{confirm}</SubmitButton>
            </div>
          </ActionForm>
        </Dialog>
      )}
    </>
  )
}
