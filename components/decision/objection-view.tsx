import { Badge } from '@/components/ui/badge'
import { Time } from '@/components/ui/time'

type Objection = {
  text: string
  byName: string
  at: Date
  answer: string
  upheld: boolean | null
  answeredByName: string
  answeredAt: Date | null
}

/** 异议 and its answer, as both sides see them. */
export const ObjectionView = ({ objection }: { objection: Objection }) => (
  <div className="grid gap-1 border-warning-line border-l-2 pl-3">
    <p className="text-ink-soft text-sm">
      {objection.byName} <Time value={objection.at} /> 提出异议
    </p>
    <p className="break-words">{objection.text}</p>
    {objection.answeredAt ? (
      <>
        <p className="text-ink-soft text-sm">
          {objection.answeredByName} <Time value={objection.answeredAt} /> 答复{' '}
          <Badge tone={objection.upheld ? 'success' : 'neutral'}>
            {objection.upheld ? '异议成立' : '异议不成立，维持原决定'}
          </Badge>
        </p>
        <p className="break-words">{objection.answer}</p>
      </>
    ) : (
      <p className="text-warning">等待省科技厅答复。</p>
    )}
  </div>
)
