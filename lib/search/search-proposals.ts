import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db, type Tx } from '@/lib/platform/db'
import { refuseIf } from '@/lib/platform/refused'
import { type Candidate, listCandidates, type Place } from './candidates'
import { folded } from './folded'
import type { SearchFilter } from './form'
import { type FoundRow, rowsOf } from './found-rows'
import { whyNotSearch } from './rules'
import { type Sought, soughtIn, whyNotSought } from './words'

const pageSize = 20
/** Candidates that are looked at in one go, and how often on one page: longer words that only seem to be there cost time. */
const batch = 100
const most = 20

/** How many have the words: so many; with `sure` false about so many; with `more` at least so many. */
type Counted = { count: number; sure: boolean; more: boolean }

export type SearchResult = Counted & {
  words: string[]
  rows: FoundRow[]
  previous: string | null
  next: string | null
}

const cursorOf = ({ at, id }: Place) => `${at.getTime()}~${id}`

function placeOf(cursor: string | null): Place | null {
  const [at, id] = (cursor ?? '').split('~')
  return at && id ? { at: new Date(Number(at)), id } : null
}

/** 检索 over everything ever proposed and every imported list: all words, anywhere in the text. Who looked for what is recorded. */
export async function searchProposals(actor: Actor, filter: SearchFilter): Promise<SearchResult> {
  refuseIf(whyNotSearch(actor))
  const sought = soughtIn(await folded(filter.q))
  refuseIf(whyNotSought(sought))
  const backwards = filter.before !== null && filter.after === null
  const from = placeOf(filter.after ?? filter.before)
  const { found, last, counted } = await db.$transaction((tx) => collect(tx, actor, sought, filter, from, backwards))
  const shown = found.slice(0, pageSize)
  const more = found.length > pageSize
  if (backwards) shown.reverse()
  const [first, end] = [shown.at(0), shown.at(-1)]
  const rows = await rowsOf(actor, shown, sought.words)
  const { q, source, call, department, industry } = filter
  const detail = { q, source, call, department, industry, shown: rows.length }
  await db.$transaction((tx) =>
    recordAudit(tx, actor, { action: 'search.asked', subject: `account:${actor.id}`, detail }),
  )
  return {
    words: sought.words,
    rows,
    ...counted,
    previous: (backwards ? more : from !== null) && first ? cursorOf(first) : null,
    next: nextOf({ backwards, more, end, last }),
  }
}

type Ends = { backwards: boolean; more: boolean; end: Candidate | undefined; last: Place | null }

/** Where a search goes on that stopped before its page was full: behind what it looked at last. */
function nextOf({ backwards, more, end, last }: Ends): string | null {
  if (backwards || more) return end ? cursorOf(end) : null
  return last ? cursorOf(last) : null
}

/** One row more than a page, or as many as can be looked at in time; `last` is where it stopped, null at the end. */
async function collect(
  tx: Tx,
  actor: Actor,
  sought: Sought,
  filter: SearchFilter,
  start: Place | null,
  backwards: boolean,
) {
  // What has the pairs of settled words has the words: then a page and one more are enough.
  const atATime = sought.unsettled.length === 0 ? pageSize + 1 : batch
  const found: Candidate[] = []
  let from = start
  let counted: Counted = { count: 0, sure: true, more: false }
  let looked = 0
  for (let round = 0; round < most; round += 1) {
    const { rows, all, capped } = await listCandidates(tx, actor, sought, filter, { from, backwards, most: atATime })
    if (round === 0) counted = { count: all, sure: sought.unsettled.length === 0 && !capped, more: capped }
    looked += rows.length
    found.push(...rows.filter((one) => one.found))
    if (found.length > pageSize || rows.length < atATime) {
      const whole = start === null && looked === counted.count && !counted.more
      return { found, last: null, counted: whole ? { count: found.length, sure: true, more: false } : counted }
    }
    from = rows.at(-1) ?? null
  }
  return { found, last: from, counted: { ...counted, sure: false } }
}
