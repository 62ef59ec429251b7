import { useId } from 'react'

type ProgressProps = { label: string; value: number; max: number /** In words: 已填 6 项，共 9 项 */; text: string }

/** How far something has come, as a bar and in words. */
export function Progress({ label, value, max, text }: ProgressProps) {
  const id = useId()
  const share = max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
        <span id={id} className="font-medium">
          {label}
        </span>
        <span className="text-ink-soft tabular-nums">{text}</span>
      </div>
      <div
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        aria-valuetext={text}
        className="h-2 overflow-hidden rounded-full border border-line bg-sunken"
      >
        <div className="h-full bg-brand forced-colors:bg-[Highlight]" style={{ width: `${share}%` }} />
      </div>
    </div>
  )
}
