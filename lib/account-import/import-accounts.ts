import 'server-only'
import type { z } from 'zod'
import { whyNotAdminister } from '@/lib/administration/rules'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { databaseNow } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { ChangedMeanwhile, NotFound, Refused, refuseIf } from '@/lib/platform/refused'
import { takenColumn } from '@/lib/platform/unique-conflict'
import { insertAccounts } from './account-rows'
import { CheckedRows, type ImportChoice } from './form'
import { findKnown } from './known'
import { Raced, whyNotApply } from './rules'
import { judgeRows } from './verdict'

const patience = { timeout: 120_000 }

/** Judges the rows anew and makes the accounts, all in one transaction; what is left over is kept for the report. */
export async function importAccounts(actor: Actor, input: z.output<typeof ImportChoice>): Promise<{ id: string }> {
  refuseIf(whyNotAdminister(actor))
  const { id, version } = input
  return db
    .$transaction(async (tx) => {
      const checked = await tx.accountImport.findUnique({ where: { id } })
      if (!checked) throw new Refused(NotFound)
      const stored = CheckedRows.parse(checked.rows)
      const known = await findKnown(tx, stored)
      const rows = judgeRows(stored, known)
      const rejected = rows.filter(({ faults }) => faults.length > 0)
      const candidates = rows
        .filter(({ faults }) => faults.length === 0)
        .map(({ candidate }) => candidate)
        .filter((candidate) => candidate !== null)
      refuseIf(whyNotApply(checked, candidates.length, rejected.length, input.rows))
      const counts = { fit: candidates.length, rejected: rejected.length }
      const { count } = await tx.accountImport.updateMany({
        where: { id, version, appliedAt: null },
        data: { ...counts, rows: rejected, appliedAt: await databaseNow(tx), version: { increment: 1 } },
      })
      if (count === 0) throw new Refused(ChangedMeanwhile)
      const accounts = await insertAccounts(tx, candidates, known)
      const detail = { ...counts, rows: input.rows, accounts }
      await recordAudit(tx, actor, { action: 'accounts.imported', subject: `import:${id}`, detail })
      return { id }
    }, patience)
    .catch((error: unknown) => {
      if (takenColumn(error, ['email', 'mobile', 'identityHash'])) throw new Refused(Raced)
      throw error
    })
}
