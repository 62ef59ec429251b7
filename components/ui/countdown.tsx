'use client'
import { useEffect, useState } from 'react'
import { classes } from './classes'
import { countdownMark, countdownText } from './countdown-text'

/** When this window first saw a given server time: a page taken from the browser's cache brings an old one along. */
const seenAt = new Map<number, number>()

/**
 * Time left, by the server's clock: `now` is what it showed when the page was made. The browser only measures
 * how long ago that was; its own clock, which may be wrong, is not asked. Display only: the server decides.
 */
export function Countdown({ deadline, now }: { deadline: Date; now: Date }) {
  const end = deadline.getTime()
  const start = now.getTime()
  const [remaining, setRemaining] = useState(end - start)
  const [opening] = useState(() => countdownMark(end - start))

  useEffect(() => {
    const seen = seenAt.get(start) ?? performance.now()
    seenAt.set(start, seen)
    const tick = () => setRemaining(end - start - (performance.now() - seen))
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [start, end])

  const mark = countdownMark(remaining)
  const near = remaining <= 24 * 60 * 60 * 1000
  return (
    <>
      <span role="timer" className={classes('font-semibold tabular-nums', near && 'text-accent')}>
        {countdownText(remaining)}
      </span>
      {/* What was so when the page opened is on the page; only what changes since is announced. */}
      <span aria-live="polite" className="sr-only">
        {mark === opening ? '' : mark}
      </span>
    </>
  )
}
