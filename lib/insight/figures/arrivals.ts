import type { Earlier } from '@/lib/insight/forecast'
import type { Figure, Mark } from '@/lib/insight/form/figure'
import { shanghaiDate } from '@/lib/platform/shanghai-time'

export const arrivalColumns = { daily: '当日新增', sum: '累计', earlier: '上次征集同期累计' } as const

type Running = { arrivals: readonly Date[]; opensAt: Date; closesAt: Date; now: Date }
export type EarlierCall = Earlier & { id: string; title: string }

const day = 86_400_000
const noon = (date: string) => new Date(`${date}T12:00:00+08:00`).getTime()
const daysBetween = (from: string, to: string) => Math.round((noon(to) - noon(from)) / day)
const daysLater = (date: string, days: number) => shanghaiDate(new Date(noon(date) + days * day))

/** From the opening, or the first arrival, to today, the end, or the last arrival. */
function daysOf({ opensAt, closesAt, now }: Running, dates: readonly string[]): string[] {
  const ended = now < closesAt ? now : closesAt
  const [first = ''] = [shanghaiDate(opensAt), ...dates].sort()
  const last = [shanghaiDate(ended), ...dates].sort().at(-1) ?? first
  return Array.from({ length: Math.max(0, daysBetween(first, last)) + 1 }, (_, i) => daysLater(first, i))
}

/** Arrivals day by day, against the earlier call on the day that lay as far from its end. */
export function arrivalsFigure(running: Running, earlier: EarlierCall | null, note: string): Figure {
  const dates = running.arrivals.map(shanghaiDate)
  const earlierDates = (earlier?.arrivals ?? []).map(shanghaiDate)
  const until = (all: readonly string[], date: string) => all.filter((one) => one <= date).length
  const rows = daysOf(running, dates)
  const marks: Mark[] = rows.flatMap((row) => {
    const { daily, sum, earlier: before } = arrivalColumns
    const value = dates.filter((one) => one === row).length
    const own: Mark[] = [
      { row, column: daily, value, find: { from: row, to: row } },
      { row, column: sum, value: until(dates, row), find: { to: row } },
    ]
    if (!earlier) return own
    const to = daysLater(shanghaiDate(earlier.closesAt), -daysBetween(row, shanghaiDate(running.closesAt)))
    return [...own, { row, column: before, value: until(earlierDates, to), find: { call: earlier.id, to } }]
  })
  return {
    key: 'arrivals',
    title: '建议提交进度',
    unit: '份',
    note,
    rowHeader: '日期',
    rows,
    columns: Object.values(arrivalColumns).filter((column) => earlier || column !== arrivalColumns.earlier),
    marks,
    decimals: 0,
  }
}
