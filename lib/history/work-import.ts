import 'server-only'
import { existsSync } from 'node:fs'
import { arrivedPath, dropArrived } from '@/lib/files/arrived-file'
import { recordAudit } from '@/lib/platform/audit'
import { databaseNow } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import type { HistoryImport } from '@/lib/platform/prisma/client'
import { Refused } from '@/lib/platform/refused'
import { enterRecords } from '@/lib/screened/enter-records'
import { openTable } from '@/lib/sheet/open-table'
import { BadTable, type TableRow } from '@/lib/sheet/table-rows'
import { Mapping } from './form'
import { advance, claimImport, ImportLost } from './import-progress'
import { type HistoryRow, readRecord } from './record-row'
import { writeRecords } from './record-store'
import { FileGone, mostRecords, NoRecords, TooManyRecords } from './rules'
import { screenedRecord } from './screened-record'

const atOnce = 1_000

type Verdict = { row: TableRow } & ({ record: HistoryRow } | { fault: string })

/** Judges row after row; two rows of one file never make the same record. */
function judge(mapping: Mapping) {
  const rowOf = new Map<string, number>()
  return (row: TableRow): Verdict => {
    const read = readRecord(row, mapping)
    if ('fault' in read) return { row, fault: read.fault }
    const earlier = rowOf.get(read.key)
    if (earlier !== undefined) return { row, fault: `与第 ${earlier} 行是同一项目，只导入先出现的一行` }
    rowOf.set(read.key, row.row)
    return { row, record: read }
  }
}

async function keep(work: HistoryImport, listId: string, verdicts: readonly Verdict[], share: number): Promise<void> {
  const rejected = verdicts.flatMap((verdict) => ('fault' in verdict ? [verdict] : []))
  await db.$transaction(
    async (tx) => {
      const records = verdicts.flatMap((verdict) => ('record' in verdict ? [verdict.record] : []))
      const { created, updated, unchanged } = await writeRecords(tx, listId, records)
      await tx.historyRejection.createMany({
        data: rejected.map(({ row, fault }) => ({
          importId: work.id,
          row: row.row,
          reason: fault,
          cells: row.cells.map((cell) => cell.slice(0, 500)),
        })),
        skipDuplicates: true,
      })
      // Compared from the moment on in which they are there.
      await enterRecords(tx, [...created, ...updated].map(screenedRecord))
      const counts = { created: created.length, updated: updated.length, unchanged, rejected: rejected.length }
      await advance(tx, work, { rows: verdicts.length, ...counts }, share)
    },
    { timeout: 60_000 },
  )
}

async function readAll(work: HistoryImport, listId: string): Promise<void> {
  const mapping = Mapping.parse(work.mapping)
  const verdictOf = judge(mapping)
  const table = openTable(arrivedPath(work.place), work.format)
  let seen = 0
  let waiting: Verdict[] = []
  for await (const row of table.rows) {
    if (row.row <= mapping.headerRow || row.cells.every((cell) => cell === '')) continue
    if (seen === mostRecords) throw new Refused(TooManyRecords)
    seen++
    const verdict = verdictOf(row)
    // Dealt with before a restart.
    if (seen <= work.rowsDone) continue
    waiting.push(verdict)
    if (waiting.length < atOnce) continue
    await keep(work, listId, waiting, table.done())
    waiting = []
  }
  if (seen === 0) throw new Refused(NoRecords)
  await keep(work, listId, waiting, 1)
}

async function finish(work: HistoryImport, failure: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.historyImport.updateMany({
      where: { id: work.id, version: work.version, state: 'RUNNING' },
      data: {
        state: failure ? 'FAILED' : 'DONE',
        failure,
        finishedAt: await databaseNow(tx),
        heldUntil: null,
        version: { increment: 1 },
      },
    })
    if (count === 0) throw new ImportLost()
    const { created, updated, unchanged, rejected } = await tx.historyImport.findUniqueOrThrow({
      where: { id: work.id },
    })
    // Done by the portal itself, for the person whose import it is.
    const who = { id: work.byId, name: work.byName, role: 'PROVINCE', sessionId: '', address: '', browser: '' } as const
    await recordAudit(tx, who, {
      action: failure ? 'history.import-failed' : 'history.imported',
      subject: `history-import:${work.id}`,
      detail: { listId: work.listId, created, updated, unchanged, rejected, ...(failure && { failure }) },
    })
  })
  await dropArrived(work.place)
}

const failureOf = (error: unknown): string | null =>
  error instanceof BadTable || error instanceof Refused ? error.reason.sentence : null

/** Works off one import that waits; says how many there were: 0 or 1. One that breaks off is taken up again where it was. */
export async function workImport(): Promise<number> {
  const work = await claimImport()
  if (!work?.listId) return 0
  try {
    if (!existsSync(arrivedPath(work.place))) throw new Refused(FileGone)
    await readAll(work, work.listId)
    await finish(work, '')
  } catch (error) {
    if (error instanceof ImportLost) return 1
    const failure = failureOf(error)
    if (failure === null) throw error
    await finish(work, failure)
  }
  return 1
}
