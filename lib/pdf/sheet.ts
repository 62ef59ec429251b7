const millimetre = 72 / 25.4

export type Orientation = 'portrait' | 'landscape'

const a4 = { short: 210 * millimetre, long: 297 * millimetre }

/** Around what is printed. */
export const margin = { top: 13 * millimetre, side: 10 * millimetre, bottom: 15 * millimetre }

/** A4, in points. */
export const sheetSize = (orientation: Orientation) =>
  orientation === 'portrait' ? { width: a4.short, height: a4.long } : { width: a4.long, height: a4.short }

/** How wide a block may be. */
export const contentWidth = (orientation: Orientation) => sheetSize(orientation).width - 2 * margin.side

/** Between a cell's border and its text. */
export const inset = 3

/** A public office's seal is 42 mm wide; around it is a little room. */
export const seal = { width: 42 * millimetre, room: 46 * millimetre }
