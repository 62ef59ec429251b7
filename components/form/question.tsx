'use client'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { FormState } from '@/lib/platform/form-state'
import { ActionForm } from './action-form'
import { SubmitButton } from './submit-button'

export type QuestionProps = {
  title: string
  /** What will happen, and whether it can be undone. */
  description: ReactNode
  action: (previous: FormState, form: FormData) => Promise<FormState>
  hidden?: Record<string, string | number> | undefined
  /** The words of the button that does it; not 确定, but the verb again. */
  confirm: string
  danger?: boolean | undefined
  /** Fields, e.g. the reason. */
  children?: ReactNode
  onDone: (sentence: string) => void
  onClose: () => void
}

/** The window of a ConfirmDialog: the focus starts on the way out, a refusal is shown inside. */
export function Question(props: QuestionProps) {
  const { title, description, action, hidden, confirm, danger = false, children, onDone, onClose } = props
  return (
    <Dialog question title={title} description={description} onClose={onClose}>
      <ActionForm action={action} hidden={hidden} onDone={onDone}>
        {children}
        <div className="flex flex-wrap justify-end gap-3">
          <Button data-way-out onClick={onClose}>
            取消
          </Button>
          <SubmitButton variant={danger ? 'danger' : 'primary'}>{confirm}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  )
}
