import type { Role, SuggestionState } from '@/lib/platform/prisma/enums'
import { shanghaiDateTime } from '@/lib/platform/shanghai-time'
import { statusOf } from '@/lib/suggestion/status'

type StatusLineProps = {
  suggestion: {
    state: SuggestionState
    stateSince: Date
    department: { name: string }
    /** The last one counts. */
    transitions: { reason: string; byRole: Role }[]
  }
}

/** Where it lies and since when, and whose turn it is. */
export function StatusLine({ suggestion: { state, stateSince, department, transitions } }: StatusLineProps) {
  const last = transitions.at(-1)
  const status = statusOf({ state, department: department.name, reason: last?.reason ?? '', by: last?.byRole })
  return (
    <p>
      {status.place}（自 {shanghaiDateTime(stateSince)} 起）。
      <span className={status.yours ? 'font-medium text-accent' : ''}>{status.next}</span>
    </p>
  )
}
