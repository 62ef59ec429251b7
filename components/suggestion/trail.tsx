import { roleLabels } from '@/lib/platform/actor'
import type { Role, SuggestionState } from '@/lib/platform/prisma/enums'
import { shanghaiSecond } from '@/lib/platform/shanghai-time'
import { stateLabels } from '@/lib/suggestion/labels'

type TrailProps = {
  transitions: {
    id: string
    to: SuggestionState
    from: SuggestionState | null
    at: Date
    byName: string
    byRole: Role
    reason: string
    versionNumber: number | null
  }[]
}

/** Step by step: when, who, what, why. */
export function Trail({ transitions }: TrailProps) {
  return (
    <ol className="grid gap-3">
      {transitions.map(({ id, to, from, at, byName, byRole, reason, versionNumber }) => (
        <li key={id} className="grid gap-x-4 border-brand-line border-l-2 pl-3 sm:grid-cols-[11rem_1fr]">
          <time dateTime={at.toISOString()} className="text-ink-soft tabular-nums">
            {shanghaiSecond(at)}
          </time>
          <div>
            <span className="font-medium">{from === null ? '开始填写' : stateLabels[to]}</span>
            {to === 'SUBMITTED' && versionNumber !== null && `（第${versionNumber}版）`}
            <span className="text-ink-soft">
              　{roleLabels[byRole]} {byName}
            </span>
            {reason && <p className="text-ink-soft">理由：{reason}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}
