import { Badge } from '@/components/ui/badge'
import type { Tone } from '@/components/ui/tone'
import { phaseLabels } from '@/lib/call/labels'
import type { CallPhase } from '@/lib/call/rules'

const tones: Record<CallPhase, Tone> = { draft: 'warning', upcoming: 'info', open: 'success', closed: 'neutral' }

type CallBadgesProps = { call: { phase: CallPhase; demonstration: boolean; clockOffsetSeconds: number } }

/** Where a call stands, and what must not be mistaken for the real thing. */
export function CallBadges({ call }: CallBadgesProps) {
  return (
    <>
      <Badge tone={tones[call.phase]}>{phaseLabels[call.phase]}</Badge>
      {call.demonstration && <Badge tone="warning">演示</Badge>}
      {call.clockOffsetSeconds !== 0 && <Badge tone="danger">演练时钟</Badge>}
    </>
  )
}
