import { Time } from '@/components/ui/time'

type CallTimesProps = { call: { opensAt: Date; closesAt: Date; timesNote: string } }

/** From when until when, or what stands there because the notice prints no times. */
export function CallTimes({ call: { opensAt, closesAt, timesNote } }: CallTimesProps) {
  if (timesNote) return timesNote
  return (
    <span>
      <Time value={opensAt} /> 至 <Time value={closesAt} />
    </span>
  )
}
