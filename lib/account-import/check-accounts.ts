import 'server-only'
import type { z } from 'zod'
import { identityHash } from '@/lib/account/identity-hash'
import { whyNotAdminister } from '@/lib/administration/rules'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { databaseNow } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { refuseIf } from '@/lib/platform/refused'
import { shanghaiDate } from '@/lib/platform/shanghai-time'
import { readFileRows } from './file-rows'
import type { AccountFile } from './form'
import { findKnown } from './known'
import { readRow } from './row-shape'
import { judgeRows } from './verdict'

/** Judges every row of an uploaded file and keeps the verdicts for the preview; no account is made yet. */
export async function checkAccounts(actor: Actor, { file }: z.output<typeof AccountFile>): Promise<{ id: string }> {
  refuseIf(whyNotAdminister(actor))
  const today = shanghaiDate(await databaseNow())
  const read = readFileRows(Buffer.from(await file.arrayBuffer()))
  const shaped = read.map(({ row, cells }) => readRow(row, cells, { today, hash: identityHash }))
  return db.$transaction(async (tx) => {
    const rows = judgeRows(shaped, await findKnown(tx, shaped))
    const rejected = rows.filter(({ faults }) => faults.length > 0).length
    const fit = rows.length - rejected
    // What was looked at and left is forgotten after a week: it holds addresses of people who have no account.
    await tx.$executeRaw`DELETE FROM "AccountImport" WHERE "createdAt" < clock_timestamp() - interval '7 days'`
    const { id } = await tx.accountImport.create({
      data: { byId: actor.id, fileName: file.name.slice(0, 200), rows, fit, rejected },
    })
    await recordAudit(tx, actor, { action: 'accounts.checked', subject: `import:${id}`, detail: { fit, rejected } })
    return { id }
  })
}
