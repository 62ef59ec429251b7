import { classes } from '@/components/ui/classes'
import type { Counts } from '@/lib/intake/progress'

/** The parts in their order of progress; the pattern tells them apart where colours do not. */
export const parts = [
  { key: 'delivered', label: '已报送', look: 'bg-brand forced-colors:bg-[Highlight]' },
  { key: 'waiting', label: '已推荐未报送', look: 'bg-accent forced-colors:bg-[LinkText]' },
  { key: 'reviewing', label: '待审核', look: 'border border-line-strong bg-sunken' },
] as const satisfies { key: keyof Counts; label: string; look: string }[]

/** A department's suggestions drawn to the scale of the largest department, and said in words. */
export function CountBar({ counts, most }: { counts: Counts; most: number }) {
  const total = parts.reduce((sum, { key }) => sum + counts[key], 0)
  const words = parts.map(({ key, label }) => `${label} ${counts[key]}`).join('，')
  return (
    <div className="flex min-w-40 items-center gap-2">
      <div role="img" aria-label={words} className="flex h-4 min-w-0 flex-1 overflow-hidden rounded-sm">
        {parts.map(({ key, look }) => (
          <span
            key={key}
            data-paper="coloured"
            className={classes('h-full', look, counts[key] === 0 && 'hidden')}
            style={{ width: `${(counts[key] / Math.max(1, most)) * 100}%` }}
          />
        ))}
      </div>
      <span aria-hidden className="w-10 text-right tabular-nums">
        {total}
      </span>
    </div>
  )
}

/** What the parts of the bars mean. */
export const CountLegend = () => (
  <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
    {parts.map(({ key, label, look }) => (
      <li key={key} className="flex items-center gap-2">
        <span aria-hidden data-paper="coloured" className={classes('size-3.5 rounded-sm', look)} />
        {label}
      </li>
    ))}
  </ul>
)
