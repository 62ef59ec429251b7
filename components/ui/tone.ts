/** What a colour means, the same in badges, alerts and figures. Colour never stands alone: words or an icon say it too. */
export type Tone = 'neutral' | 'brand' | 'info' | 'success' | 'warning' | 'danger'

export const toneLook: Record<Tone, string> = {
  neutral: 'border-line bg-sunken text-ink-soft',
  brand: 'border-brand-line bg-brand-soft text-brand-strong',
  info: 'border-info-line bg-info-soft text-info',
  success: 'border-success-line bg-success-soft text-success',
  warning: 'border-warning-line bg-warning-soft text-warning',
  danger: 'border-danger-line bg-danger-soft text-danger',
}
