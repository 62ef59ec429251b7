/** A span of 万元: from, inclusive, to below. */
type Band = { from: number; below: number | null; label: string }

const limits = [0, 100, 300, 500, 1000, 3000]

/** The scale of 项目计划总投入. */
export const bands: readonly Band[] = limits.map((from, i) => {
  const below = limits[i + 1] ?? null
  const label = below === null ? `${from}万元及以上` : from === 0 ? `不足${below}万元` : `${from}至${below}万元（不含）`
  return { from, below, label }
})

const hundredths = 100

/** The band's ends in hundredths of 万元, as amounts are stored. */
export function bandEnds(place: number): { gte: number; lt?: number } | null {
  const band = bands[place]
  if (!band) return null
  const { from, below } = band
  return { gte: from * hundredths, ...(below !== null && { lt: below * hundredths }) }
}

/** Place of an amount, in hundredths of 万元. */
export const bandOf = (amount: number): number => bands.findLastIndex(({ from }) => amount >= from * hundredths)
