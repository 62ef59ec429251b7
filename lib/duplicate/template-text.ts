import { type Boilerplate, markBoilerplate } from '@/lib/screening/boilerplate'
import { normalise } from '@/lib/screening/normalisation'
import { NumberTable } from '@/lib/screening/number-table'
import type { TemplateReason, TemplateSpan } from './marked-text'

const none = new NumberTable()

/** The stretches that the screening takes for nobody's own, in raw offsets, each with its reason. */
export function templateSpans(text: string, { registered, learnt }: Boilerplate): TemplateSpan[] {
  const { units, from, to } = normalise(text)
  const masked = (boilerplate: Boilerplate) => {
    const mask = new Uint8Array(units.length)
    markBoilerplate(units, 0, units.length, boilerplate, mask)
    return mask
  }
  const known = masked({ registered, learnt: none })
  const common = masked({ registered: none, learnt })
  const spans: TemplateSpan[] = []
  for (let i = 0; i < units.length; i += 1) {
    const reason: TemplateReason | null = known[i] ? 'registered' : common[i] ? 'learnt' : null
    if (!reason) continue
    const last = spans.at(-1)
    const [start = 0, end = 0] = [from[i], to[i]]
    // Punctuation between two template characters belongs to them.
    const follows = i > 0 && last !== undefined && last.to === to[i - 1] && last.reason === reason
    if (follows) last.to = end
    else spans.push({ from: start, to: end, reason })
  }
  return spans
}
