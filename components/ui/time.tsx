import { shanghaiDate, shanghaiDateTime, shanghaiSecond } from '@/lib/platform/shanghai-time'

const formats = { day: shanghaiDate, minute: shanghaiDateTime, second: shanghaiSecond }

/** An instant as Shanghai reads it: 2025-11-28 17:00. */
export function Time({ value, to = 'minute' }: { value: Date; to?: keyof typeof formats | undefined }) {
  return (
    <time dateTime={value.toISOString()} className="whitespace-nowrap">
      {formats[to](value)}
    </time>
  )
}
