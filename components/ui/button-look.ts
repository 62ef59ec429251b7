export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger' | 'inverse'
export type ButtonSize = 'small' | 'medium' | 'large'

/** The look of a button (`inverse` on dark bands), shared by buttons, links and triggers; drawn in controls.css. */
export const buttonLook = (variant: ButtonVariant = 'secondary', size: ButtonSize = 'medium'): string =>
  `button button-${variant} button-${size}`
