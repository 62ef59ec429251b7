import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import type { HistoryKind, SuggestionState } from '@/lib/platform/prisma/enums'
import { visibleTo } from '@/lib/suggestion/rules'
import type { Candidate } from './candidates'
import { excerptsOf, marked, type Piece } from './form/excerpt'

type Facts = {
  id: string
  title: string
  organisation: string
  person: string
  text: string
  /** Call, or list. */
  origin: string
  state: SuggestionState | null
  department: string
  kind: HistoryKind | null
  year: number | null
}

export type FoundRow = Omit<Facts, 'title' | 'organisation' | 'person' | 'text'> & {
  title: Piece[]
  organisation: Piece[]
  person: Piece[]
  excerpts: Piece[][]
}

/** What is shown of each candidate, in their order, with the words marked where they stand. */
export async function rowsOf(
  actor: Actor,
  candidates: readonly Candidate[],
  words: readonly string[],
): Promise<FoundRow[]> {
  const ids = (wanted: Candidate['kind']) => candidates.flatMap(({ kind, id }) => (kind === wanted ? [id] : []))
  // The one rule of who reads what has the last word, whatever found them.
  const readable = await db.suggestion.findMany({
    where: { AND: [visibleTo(actor), { id: { in: ids('suggestion') } }] },
    select: { id: true },
  })
  const facts = [...(await suggestionFacts(readable.map(({ id }) => id))), ...(await recordFacts(ids('history')))]
  const byId = new Map(facts.map((fact) => [fact.id, fact]))
  return candidates.flatMap(({ id }) => {
    const fact = byId.get(id)
    if (!fact) return []
    const { title, organisation, person, text, ...rest } = fact
    const lines = {
      title: marked(title, words),
      organisation: marked(organisation, words),
      person: marked(person, words),
    }
    return [{ ...rest, ...lines, excerpts: excerptsOf(text, words) }]
  })
}

// Beside the excerpts, or, as a telephone number, nobody's business in a list.
const shownApart = ['title', 'organisation', 'proposer', 'jobTitle', 'phone', 'category', 'industry']

const suggestionFacts = (ids: string[]) => db.$queryRaw<Facts[]>`
  SELECT s.id, q.title, q.organisation, q.proposer AS person, suggestion_words(v.content - ${shownApart}::text[]) AS text, c.title AS origin,
         s.state, d.name AS department, NULL AS kind, c.year
  FROM "Suggestion" s JOIN "QueueEntry" q ON q."suggestionId" = s.id
    JOIN "SuggestionVersion" v ON v."suggestionId" = s.id AND v.number = q.number
    JOIN "Call" c ON c.id = s."callId" JOIN "Department" d ON d.id = s."departmentId"
  WHERE s.id = ANY(${ids}::uuid[])`

const recordFacts = (ids: string[]) => db.$queryRaw<Facts[]>`
  SELECT h.id, h.title, h.organisation, h.person, concat_ws(' ', nullif(h.number, ''), h.summary) AS text, l.name AS origin,
         NULL AS state, '' AS department, h.kind, h.year
  FROM "HistoryRecord" h JOIN "HistoryList" l ON l.id = h."listId" WHERE h.id = ANY(${ids}::uuid[])`
