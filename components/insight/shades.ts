/** From the palest to the deepest of one hue, in steps that stay apart in print; nothing at all is no shade. */
const shades = ['#dcebf1', '#b4cfda', '#7fb0c4', '#4a8ca8', '#1f6b8b', '#0a5070'] as const

/** The shade of a count among others up to `most`, and the ink that is readable on it. */
export function shadeOf(value: number, most: number): { fill: string; ink: string } {
  if (value === 0 || most === 0) return { fill: 'var(--color-sunken)', ink: 'var(--color-ink-faint)' }
  const place = Math.min(shades.length - 1, Math.floor((value / most) * shades.length))
  return { fill: shades[place] ?? shades[0], ink: place > 2 ? 'var(--color-white)' : 'var(--color-ink)' }
}
