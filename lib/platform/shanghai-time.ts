const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

function wallClock(instant: Date) {
  const found = Object.fromEntries(parts.formatToParts(instant).map(({ type, value }) => [type, value]))
  return {
    date: `${found.year}-${found.month}-${found.day}`,
    minute: `${found.hour}:${found.minute}`,
    second: found.second,
  }
}

/** 2025-11-28 */
export const shanghaiDate = (instant: Date) => wallClock(instant).date

/** 2025-11-28 17:00 */
export function shanghaiDateTime(instant: Date): string {
  const { date, minute } = wallClock(instant)
  return `${date} ${minute}`
}

/** 2025-11-28 17:00:00, for trails and receipts. */
export const shanghaiSecond = (instant: Date) => `${shanghaiDateTime(instant)}:${wallClock(instant).second}`

/** 2025-11-28T17:00, as a datetime-local control holds it. */
export const shanghaiInputValue = (instant: Date) => shanghaiDateTime(instant).replace(' ', 'T')

/** The instant a datetime-local control's value means in Shanghai; null for anything else. */
export function fromShanghaiInput(value: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value)) return null
  // Shanghai has kept +08:00 without summer time since 1991.
  const instant = new Date(`${value}:00+08:00`)
  return Number.isNaN(instant.getTime()) || shanghaiInputValue(instant) !== value ? null : instant
}

/** The same day and time of the clock some years on; 29 February becomes the 28th. */
export function yearsLater(instant: Date, years: number): Date {
  const [year = '', month = '', rest = ''] = shanghaiDate(instant).split('-')
  const day = (y: number, d: string) => `${String(y).padStart(4, '0')}-${month}-${d}T${wallClock(instant).minute}`
  const target = Number(year) + years
  const moved = fromShanghaiInput(day(target, rest)) ?? fromShanghaiInput(day(target, '28'))
  if (!moved) throw new Error(`no such year: ${target}`)
  // What a minute's input drops: seconds and their parts.
  return new Date(moved.getTime() + (instant.getTime() % 60_000))
}
