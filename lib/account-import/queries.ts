import 'server-only'
import { whyNotAdminister } from '@/lib/administration/rules'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { refuseIf } from '@/lib/platform/refused'
import { type CheckedRow, CheckedRows } from './form'

const size = 50

/** A checked file with one page of its rows' verdicts, the rejected ones alone or all. */
export async function findImport(actor: Actor, id: string, { only, page }: { only: 'rejected' | 'all'; page: number }) {
  refuseIf(whyNotAdminister(actor))
  const found = await db.accountImport.findUnique({ where: { id } })
  if (!found) return null
  const rows = CheckedRows.parse(found.rows).filter(({ faults }) => only === 'all' || faults.length > 0)
  return { ...found, rows: rows.slice((page - 1) * size, page * size), pages: Math.ceil(rows.length / size) }
}

/** Every rejected row of a checked file, for the report. */
export async function listRejectedRows(
  actor: Actor,
  id: string,
): Promise<{ fileName: string; rows: CheckedRow[] } | null> {
  refuseIf(whyNotAdminister(actor))
  const found = await db.accountImport.findUnique({ where: { id }, select: { fileName: true, rows: true } })
  if (!found) return null
  return { fileName: found.fileName, rows: CheckedRows.parse(found.rows).filter(({ faults }) => faults.length > 0) }
}

export async function listImports(actor: Actor) {
  refuseIf(whyNotAdminister(actor))
  return db.accountImport.findMany({
    select: { id: true, fileName: true, fit: true, rejected: true, createdAt: true, appliedAt: true },
    orderBy: { createdAt: 'desc' },
    take: 10,
  })
}
