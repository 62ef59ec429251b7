import { type OpenIndex, openIndex } from './open-index'
import type { Executor, InTransaction } from './postgres-executor'
import { closeIndex, tryHoldPacking } from './postgres-lock'
import { addSegment, insertRows, insertTexts } from './postgres-pack'
import { CurrentTables } from './postgres-tables'
import { LongText } from './posting-keys'
import { joinRecentTexts, packRecentTexts } from './recent-rows'
import { joinRows } from './title-lists'

/** So many recent texts each process holds with ease; more are packed. */
export const MostRecent = 2000

/** Without a lock and so at any time: a guess is enough to begin with. */
async function countRecent(executor: Executor): Promise<number> {
  const [row] = await executor.query<{ recent: number }>(
    `SELECT (coalesce((SELECT max(number) FROM screening_document), 0)
       - coalesce((SELECT max(up_to) FROM screening_segment), 0))::int4 AS recent`,
    [],
  )
  return row?.recent ?? 0
}

/**
 * Packs the recent texts if there are more than `most`, and says how many; 0 also while another process is at it. Whoever
 * asks or adds waits no longer than it takes to write one row.
 */
export async function packRecent(
  inTransaction: InTransaction,
  known: OpenIndex | null = null,
  most = MostRecent,
): Promise<number> {
  if ((await inTransaction(countRecent)) <= most) return 0
  // Whoever held the index has committed: later texts have greater numbers.
  const last = await inTransaction(async (executor) => {
    await closeIndex(executor)
    const [row] = await executor.query<{ last: number | null }>(
      'SELECT max(number) AS last FROM screening_document',
      [],
    )
    return row?.last ?? 0
  })
  return inTransaction(async (executor) => {
    if (!(await tryHoldPacking(executor))) return 0
    const index = await openIndex(executor, known)
    if (!index || last - index.upTo <= most) return 0
    const packed = new Set([...index.present.recent].filter((number) => number <= last))
    const texts = joinRecentTexts(index.recent, packed)
    await insertTexts(executor, CurrentTables, texts, 0, texts.numbers.length)
    const { rows, titles } = packRecentTexts(index.recent, packed, index.model)
    await insertRows(executor, CurrentTables, rows)
    const longTexts = [...packed].some((number) => (index.recent.texts.get(number)?.triples.length ?? 0) >= LongText)
    await closeIndex(executor)
    const segment = { after: index.upTo, upTo: last, longTexts, facts: index.facts, titles: joinRows([titles]) }
    await addSegment(executor, index.version, segment)
    return packed.size
  })
}
