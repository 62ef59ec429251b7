/** Chinese has no spaces to break a label at: lines of at most so many characters. */
const broken = (label: string, most: number): string => (label.match(new RegExp(`.{1,${most}}`, 'gu')) ?? []).join('\n')

const han = /\p{Script=Han}/gu

/** Over a narrow column: four characters fit in a line. */
export const overColumn = (label: string): string => ((label.match(han)?.length ?? 0) <= 4 ? label : broken(label, 4))

/** A plan's name, its years on a line of their own. */
export const planLines = (plan: string): string =>
  plan
    .split(/(?=（)/)
    .map((part) => broken(part, 24))
    .join('\n')

/** Suggestions come in whole numbers: nothing is written at the marks between them. */
export const wholeNumber = (value: number): string => (Number.isInteger(value) ? value.toLocaleString('zh-CN') : '')

const day = 24 * 60 * 60 * 1000

/** Whole days from the first to the last of these moments, some seven of them: an hour's mark would repeat its day. */
export function dayMarks(moments: readonly Date[]): Date[] {
  if (moments.length === 0) return []
  const days = moments.map((at) => Math.floor(at.getTime() / day))
  const first = Math.min(...days)
  const span = Math.max(...days) - first
  const step = Math.max(1, Math.ceil(span / 7))
  return Array.from({ length: Math.floor(span / step) + 1 }, (_, i) => new Date((first + i * step) * day))
}
