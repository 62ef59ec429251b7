/** How wide a control is: as wide as what is expected in it. */
export type ControlWidth = 'short' | 'medium' | 'full'

const widths: Record<ControlWidth, string> = { short: 'max-w-48', medium: 'max-w-md', full: '' }

/** The look of everything that is typed or chosen in. */
export const controlLook = (width: ControlWidth = 'full') =>
  'block w-full min-w-0 min-h-10 rounded-md border border-line-strong bg-surface px-3 py-1.5 text-ink ' +
  'placeholder:text-ink-faint hover:border-brand aria-invalid:border-danger aria-invalid:border-2 ' +
  '[&[readonly]]:bg-sunken disabled:bg-sunken disabled:text-ink-faint ' +
  widths[width]
