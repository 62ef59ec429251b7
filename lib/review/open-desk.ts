import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db, type Tx } from '@/lib/platform/db'
import { NotFound, Refused } from '@/lib/platform/refused'
import { type Change, compare } from '@/lib/suggestion/form/comparison'
import { findVersion } from '@/lib/suggestion/queries'
import { listColleagues } from './colleagues'
import { asOfficer, loadDesk, type Officer } from './held-desk'

type Wanted = { id: string /** Compare with this version instead of the one looked at last. */; since?: number | null }

/** 何人何时看过: everything the desk shows of one suggestion, with the look recorded before anything is shown. */
export function openDesk(actor: Actor, { id, since = null }: Wanted) {
  const officer = asOfficer(actor)
  return db.$transaction(async (tx) => {
    const loaded = await loadDesk(tx, officer, id)
    const found = loaded && (await findVersion(officer, id, loaded.desk.number, tx))
    if (!loaded || !found) throw new Refused(NotFound)
    const opened = {
      ...loaded,
      origin: found.origin,
      call: found.call,
      form: found.form,
      current: found.version,
      organisation: found.organisation,
      owner: await tx.account.findUniqueOrThrow({ where: { id: loaded.ownerId }, select: { name: true, title: true } }),
      ...(await papers(tx, officer, id)),
      changes: await changesSince(tx, officer, id, loaded.desk.number, since),
      colleagues: await listColleagues(officer, id, tx),
    }
    const look = { suggestionId: id, accountId: officer.id, number: loaded.desk.number }
    await tx.reviewLook.createMany({ data: look, skipDuplicates: true })
    const detail = { version: loaded.desk.number }
    await recordAudit(tx, officer, { action: 'suggestion.read', subject: `suggestion:${id}`, detail })
    return opened
  })
}
export type OpenedDesk = Awaited<ReturnType<typeof openDesk>>

async function papers(tx: Tx, { departmentId }: Officer, suggestionId: string) {
  return {
    notes: await tx.reviewNote.findMany({ where: { suggestionId, departmentId }, orderBy: { at: 'asc' } }),
    remarks: await tx.remark.findMany({ where: { suggestionId }, orderBy: { createdAt: 'asc' } }),
    path: await tx.transition.findMany({
      where: { suggestionId, to: { not: 'DRAFT' } },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    }),
    conflicts: await tx.reviewConflict.findMany({
      where: { suggestionId, account: { departmentId } },
      select: { accountId: true, reason: true, at: true, account: { select: { name: true } } },
      orderBy: { at: 'asc' },
    }),
    versions: await tx.suggestionVersion.findMany({
      where: { suggestionId },
      select: { number: true, submittedAt: true, receipt: true },
      orderBy: { number: 'desc' },
    }),
  }
}

export type Changes = { since: number; looked: boolean; list: Change[] }

/** What is new to this officer; null in a first version. Who never looked compares with the version before. */
async function changesSince(
  tx: Tx,
  officer: Officer,
  id: string,
  number: number,
  wanted: number | null,
): Promise<Changes | null> {
  if (number < 2) return null
  const look = await tx.reviewLook.findFirst({
    where: { suggestionId: id, accountId: officer.id, number: { lt: number } },
    orderBy: { number: 'desc' },
  })
  const since = wanted !== null && wanted >= 1 && wanted < number ? wanted : (look?.number ?? number - 1)
  const before = await findVersion(officer, id, since, tx)
  const after = await findVersion(officer, id, number, tx)
  if (!before || !after) return null
  const list = compare(after.form, before.version.content, after.version.content)
  return { since, looked: look?.number === since, list }
}
