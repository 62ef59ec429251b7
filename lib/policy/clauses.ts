import { z } from 'zod'
import data from './data/industry-policy.json' with { type: 'json' }

const Document = z.object({
  id: z.string(),
  title: z.string(),
  issuer: z.string(),
  /** 文号. */
  number: z.string(),
  date: z.string(),
})

const Clause = z.object({
  key: z.string(),
  document: z.string(),
  title: z.string(),
  headings: z.array(z.string()),
  text: z.string(),
  /** Sentences that name a target for 2027. */
  targets: z.array(z.string()),
  /** An organisational measure rather than a technology. */
  isMeasure: z.boolean(),
})

const { documents, clauses, industries } = z
  .object({
    documents: z.array(Document),
    clauses: z.array(Clause),
    // Proposed by this project: no source maps 产业领域 to clauses.
    industries: z.record(z.string(), z.array(z.string())),
  })
  .parse(data)

export type PolicyClause = Omit<z.infer<typeof Clause>, 'document'> & { document: z.infer<typeof Document> }

/** The task clauses of the industry plans that the notice names in 一（二）. */
export const policyClauses: readonly PolicyClause[] = clauses.flatMap((clause) => {
  const document = documents.find((one) => one.id === clause.document)
  return document ? [{ ...clause, document }] : []
})

export const findClause = (key: string): PolicyClause | null =>
  policyClauses.find((clause) => clause.key === key) ?? null

const folded = (text: string) => text.normalize('NFKC').toLowerCase()

type Weighed = { clause: PolicyClause; title: string; text: string; rest: string }

const weighed: readonly Weighed[] = policyClauses.map((clause) => ({
  clause,
  title: folded(clause.title),
  text: folded(clause.text),
  rest: folded([clause.document.title, clause.document.number, ...clause.headings].join('\n')),
}))

const weight = ({ title, text, rest }: Weighed, words: string[]) =>
  words.reduce((sum, word) => {
    const found = (title.includes(word) ? 4 : 0) + (text.includes(word) ? 2 : 0) + (rest.includes(word) ? 1 : 0)
    return found === 0 ? Number.NEGATIVE_INFINITY : sum + found
  }, 0)

/** Clauses that hold every word of the query, titles first; of one 产业领域 when one is named. */
export function searchClauses(query: string, industry: string | null): PolicyClause[] {
  const words = folded(query).split(/\s+/).filter(Boolean)
  const keys = industry === null ? null : (industries[industry] ?? null)
  return weighed
    .filter(({ clause }) => keys === null || keys.includes(clause.key))
    .map((one) => ({ clause: one.clause, weight: weight(one, words) }))
    .filter((one) => one.weight >= 0)
    .sort((a, b) => b.weight - a.weight)
    .map((one) => one.clause)
}

/** The clause as a suggestion keeps it. */
export const pickedClause = (clause: PolicyClause) => ({
  key: clause.key,
  document: clause.document.title,
  documentNumber: clause.document.number,
  title: clause.title,
  text: clause.text,
})
