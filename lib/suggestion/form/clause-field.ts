import { z } from 'zod'
import { tidyLine, tidyLines } from '@/lib/suggestion/rich-text/text-tidying'
import { type Described, fieldMeta, quoted } from './field'

const Line = z.string().overwrite(tidyLine).max(200)

/** A clause of a policy as it read when it was picked: later editions change nothing here. */
export const PickedClause = z.object({
  key: Line.min(1),
  document: Line,
  documentNumber: Line,
  title: Line,
  text: z.string().overwrite(tidyLines).max(5000),
})
export type PickedClause = z.infer<typeof PickedClause>

/** The sentences of its text that say where the province wants to be in 2027. */
export const targetsOf = ({ text }: Pick<PickedClause, 'text'>): string[] =>
  text
    .split(/(?<=[。；])/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.includes('2027'))

const most = 10

/** Clauses of the policy library that the suggestion answers. */
export function pickedClauses(described: Described) {
  return z
    .array(PickedClause)
    .max(most, `${quoted(described.label)}最多选择${most}条，请去掉多余的条款。`)
    .default([])
    .register(fieldMeta, { ...described, widget: 'clauses', faults: () => [] })
}
