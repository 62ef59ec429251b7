'use client'
import { type ReactNode, useId } from 'react'
import { Button } from '@/components/ui/button'
import type { ButtonSize, ButtonVariant } from '@/components/ui/button-look'
import { useForm } from './form-context'

type SubmitButtonProps = {
  children: ReactNode
  /** Said while the server works. */
  pendingText?: string | undefined
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
  icon?: ReactNode
  /** Two ways to send one form: which of them it was. */
  name?: string | undefined
  value?: string | undefined
  /** Why it cannot be sent now, as the sentence of the rule; shown, and the button sends nothing. */
  whyNot?: string | null | undefined
}

/** Sends its ActionForm once; says that it is being sent, or why it cannot be. */
export function SubmitButton(props: SubmitButtonProps) {
  const { children, pendingText = '正在处理…', variant = 'primary', size, icon, name, value, whyNot = null } = props
  const { pending } = useForm()
  const reasonId = useId()
  return (
    <div className="grid content-start justify-items-start gap-1.5">
      <Button
        type={whyNot === null ? 'submit' : 'button'}
        variant={variant}
        size={size}
        icon={icon}
        name={name}
        value={value}
        pending={pending}
        {...(whyNot !== null && { 'aria-disabled': true, 'aria-describedby': reasonId })}
      >
        {pending ? pendingText : children}
      </Button>
      {whyNot !== null && (
        <p id={reasonId} className="text-ink-soft text-sm">
          {whyNot}
        </p>
      )}
    </div>
  )
}
