import type { Route } from 'next'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button-link'
import type { Tone } from '@/components/ui/tone'
import type { Role, SuggestionState } from '@/lib/platform/prisma/enums'
import { stateLabels } from '@/lib/suggestion/labels'
import { StatusLine } from './status-line'

const tones: Partial<Record<SuggestionState, Tone>> = {
  RETURNED: 'warning',
  DECLINED: 'danger',
  EXCLUDED: 'danger',
  ADOPTED: 'success',
  ELIGIBLE: 'success',
  SUBMITTED: 'info',
  RECOMMENDED: 'info',
}

type SuggestionCardProps = {
  suggestion: {
    id: string
    title: string
    state: SuggestionState
    stateSince: Date
    submittedNumber: number | null
    owner: { name: string }
    department: { name: string }
    call: { title: string }
    transitions: { reason: string; byRole: Role }[]
  }
  shared?: boolean
}

/** One suggestion in a list: what it is, where it lies, what to do next. */
export function SuggestionCard({ suggestion, shared = false }: SuggestionCardProps) {
  const { id, title, state, owner, call, submittedNumber } = suggestion
  const open = state === 'DRAFT' || state === 'RETURNED'
  return (
    <li className="grid gap-2 border-line border-b px-4 py-4 last:border-b-0 sm:px-6">
      <div className="flex flex-wrap items-center gap-3">
        <h3 className="min-w-0 break-words text-lg">{title || '未命名的建议'}</h3>
        <Badge tone={tones[state]}>{stateLabels[state]}</Badge>
      </div>
      <p className="text-ink-soft text-sm">
        {call.title}
        {shared && `　建议人：${owner.name}`}
      </p>
      <StatusLine suggestion={suggestion} />
      <div className="flex flex-wrap gap-3">
        <ButtonLink
          href={`/proposer/suggestions/${id}` as Route}
          size="small"
          variant={open && !shared ? 'primary' : 'secondary'}
        >
          {state === 'RETURNED' ? '按意见修改' : open ? '继续填写' : '查看'}
          <span className="sr-only">：{title || '未命名的建议'}</span>
        </ButtonLink>
        {submittedNumber !== null && (
          <>
            <ButtonLink href={`/proposer/suggestions/${id}/receipt` as Route} size="small">
              回执
            </ButtonLink>
            <ButtonLink href={`/proposer/suggestions/${id}/versions` as Route} size="small">
              版本与经过
            </ButtonLink>
          </>
        )}
      </div>
    </li>
  )
}
