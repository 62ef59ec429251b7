import { classes } from './classes'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger' | 'inverse'
export type ButtonSize = 'small' | 'medium' | 'large'

const base =
  'inline-flex items-center justify-center gap-2 rounded-md border font-medium no-underline transition-colors ' +
  'aria-disabled:border-line aria-disabled:bg-sunken aria-disabled:text-ink-faint ' +
  'disabled:border-line disabled:bg-sunken disabled:text-ink-faint print:hidden'

const variants: Record<ButtonVariant, string> = {
  primary: 'border-brand bg-brand text-white hover:border-brand-strong hover:bg-brand-strong',
  secondary: 'border-line-strong bg-surface text-ink hover:border-brand hover:bg-brand-soft hover:text-brand-strong',
  quiet: 'border-transparent bg-transparent text-brand hover:bg-brand-soft hover:text-brand-strong',
  inverse: 'border-on-brand bg-transparent text-white hover:bg-white hover:text-brand-deep',
  danger: 'border-danger bg-danger text-white hover:border-danger-strong hover:bg-danger-strong',
}

const sizes: Record<ButtonSize, string> = {
  small: 'min-h-8 px-3 py-1 text-sm',
  medium: 'min-h-10 px-4 py-1.5 text-base',
  large: 'min-h-12 px-6 py-2.5 text-lg',
}

/** The look of a button (`inverse` on dark bands), shared by buttons, links and triggers. */
export function buttonLook(variant: ButtonVariant = 'secondary', size: ButtonSize = 'medium'): string {
  return classes(base, variants[variant], sizes[size])
}
