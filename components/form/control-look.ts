/** How wide a control is: as wide as what is expected in it. */
export type ControlWidth = 'short' | 'medium' | 'full'

const widths: Record<ControlWidth, string> = { short: 'max-w-48', medium: 'max-w-md', full: '' }

/** The look of everything that is typed or chosen in; drawn in controls.css. */
export const controlLook = (width: ControlWidth = 'full') => `control ${widths[width]}`
