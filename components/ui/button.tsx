import { LoaderCircle } from 'lucide'
import type { ComponentProps, ReactNode } from 'react'
import { type ButtonSize, type ButtonVariant, buttonLook } from './button-look'
import { Icon } from './icon'

export type ButtonProps = Omit<ComponentProps<'button'>, 'className'> & {
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
  icon?: ReactNode
  /** Busy: said to assistive technology, keeps its focus; whoever handles the click ignores a second one. */
  pending?: boolean | undefined
}

/** A button that submits nothing unless `type="submit"` says so. */
export function Button({ variant, size, icon, pending = false, children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={buttonLook(variant, size)} {...(pending && { 'aria-disabled': true })} {...rest}>
      {pending ? <Icon of={LoaderCircle} className="size-4 shrink-0 animate-spin" /> : icon}
      {children}
    </button>
  )
}
