import type { SuggestionState } from '@/lib/platform/prisma/enums'

/** What a reader of its text may count of a suggestion; amounts in hundredths of 万元. */
export type TextFacts = {
  category: string
  industry: string
  levels: readonly string[]
  clauses: readonly string[]
  total: number | null
  support: number | null
}

/** A counted suggestion; without `text` where this reader may only know that it is there. */
export type Fact = { departmentId: string; state: SuggestionState; arrivedAt: Date; text: TextFacts | null }

export const textsOf = (facts: readonly Fact[]): TextFacts[] => facts.flatMap(({ text }) => text ?? [])
