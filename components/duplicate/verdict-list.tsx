import { Time } from '@/components/ui/time'
import { verdictLabels } from '@/lib/duplicate/labels'
import type { Verdict } from '@/lib/platform/prisma/enums'

type Given = {
  id: string
  verdict: Verdict
  reason: string
  byName: string
  firstReaderName: string
  at: Date
  year: number
  /** It was given on these very texts. */
  holds: boolean
}

/** What was decided about these two before, in whichever year; a verdict on other texts says so. */
export const VerdictList = ({ verdicts }: { verdicts: readonly Given[] }) => (
  <ol className="grid gap-3">
    {verdicts.map(({ id, verdict, reason, byName, firstReaderName, at, year, holds }) => (
      <li key={id} className="border-brand-line border-l-2 pl-3">
        <p>
          {year}年征集：<span className="font-medium">{verdictLabels[verdict]}</span>
          {!holds && <span className="text-warning">（当时的文本与现在不同）</span>}
        </p>
        <p className="text-ink-soft text-sm">
          {firstReaderName && `${firstReaderName}初判，`}
          {byName}
          {firstReaderName && '复核'} <Time value={at} />
        </p>
        <p className="break-words">{reason}</p>
      </li>
    ))}
  </ol>
)
