import 'server-only'
import { batchHash } from '@/lib/batch/batch-hash'
import { draftExport, enterExport } from '@/lib/batch/ledger'
import { loadBatch } from '@/lib/batch/loaded-batch'
import { findCall } from '@/lib/call/queries'
import { arrivedPath, dropArrived } from '@/lib/files/arrived-file'
import { tellDepartment } from '@/lib/intake/department-notice'
import { recordAudit } from '@/lib/platform/audit'
import { databaseNow } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import type { Bundle } from '@/lib/platform/prisma/client'
import { Refused } from '@/lib/platform/refused'
import { formOf } from '@/lib/suggestion/form/definition'
import { openArchive } from './bundle-archive'
import { BundleLost, claimBundle, tellProgress } from './bundle-work'
import { organisationsOf, ownersOf } from './outside-persons'
import { createOutside } from './outside-suggestion'
import { type PreparedItem, prepareItem } from './prepared-item'
import { BundleReport, takeable } from './report'
import { FileGone } from './rules'
import { staffOf } from './staff'

async function prepareAll(bundle: Bundle): Promise<PreparedItem[]> {
  const call = await findCall(staffOf(bundle), bundle.callId)
  if (!call) throw new Refused(FileGone)
  const items = takeable(BundleReport.parse(bundle.report))
  const archive = await openArchive(arrivedPath(bundle.archivePlace))
  const prepared: PreparedItem[] = []
  try {
    const inOrder = items.toSorted(
      (a, b) => (a.number ?? Number.MAX_SAFE_INTEGER) - (b.number ?? Number.MAX_SAFE_INTEGER),
    )
    for (const [i, item] of inOrder.entries()) {
      const one = await prepareItem(formOf(call.options), archive, item)
      if (!one) throw new Refused(FileGone)
      prepared.push(one)
      if (i % 10 === 9) await tellProgress(bundle, i + 1, items.length)
    }
  } finally {
    archive.close()
  }
  return prepared
}

/** The batch is there at once as delivered, with what it holds; the same transaction fills it. */
async function createBatch(tx: Tx, bundle: Bundle, rows: Awaited<ReturnType<typeof createOutside>>[]): Promise<string> {
  const { callId, departmentId, byId, byName } = bundle
  const last = await tx.batch.aggregate({ where: { callId, departmentId }, _max: { number: true } })
  const number = (last._max.number ?? 0) + 1
  const numbered = rows.map((row, i) => ({ ...row, number: i + 1, remark: '' }))
  const { id } = await tx.batch.create({
    data: {
      callId,
      departmentId,
      number,
      origin: 'OUTSIDE',
      state: 'DELIVERED',
      deliveredAt: await databaseNow(tx),
      deliveredById: byId,
      deliveredByName: `${byName}（录入门户外材料）`,
      hash: batchHash({ callId, departmentId, number, rows: numbered }),
    },
    select: { id: true },
  })
  await tx.batchItem.createMany({
    data: numbered.map(({ suggestionId, versionNumber, document, path, number: at }) => ({
      batchId: id,
      suggestionId,
      number: at,
      versionNumber,
      path,
      ...document,
    })),
  })
  return id
}

async function write(tx: Tx, bundle: Bundle, prepared: readonly PreparedItem[]): Promise<void> {
  const { callId, departmentId } = bundle
  const staff = staffOf(bundle)
  // Numbers of batches are given one after another.
  await tx.$queryRaw`SELECT 1 FROM "Department" WHERE id = ${departmentId}::uuid FOR UPDATE`
  const organisations = await organisationsOf(tx, departmentId, prepared)
  const owners = await ownersOf(tx, prepared, organisations)
  const rows: Awaited<ReturnType<typeof createOutside>>[] = []
  for (const one of prepared) {
    const organisationId = organisations.get(one.content.organisation) ?? ''
    const home = { callId, departmentId, organisationId, ownerId: owners.get(one.item.identity) ?? '' }
    rows.push(await createOutside(tx, staff, home, one))
  }
  const batchId = await createBatch(tx, bundle, rows)
  const loaded = await loadBatch(tx, staff, batchId)
  if (!loaded) throw new Error(`batch ${batchId} of bundle ${bundle.id} is not there`)
  const at = await databaseNow(tx)
  for (const kind of ['TABLE', 'ARCHIVE', 'MANIFEST'] as const)
    await enterExport(tx, staff, loaded, await draftExport(kind, loaded, at))
  const { count } = await tx.bundle.updateMany({
    where: { id: bundle.id, version: bundle.version, state: 'TAKING' },
    data: { state: 'TAKEN', batchId, heldUntil: null, version: { increment: 1 } },
  })
  if (count === 0) throw new BundleLost()
  await tellDepartment(
    tx,
    loaded,
    '门户外材料已接收',
    `省科技厅已录入本部门在门户外报送的材料，共 ${rows.length} 项，等待受理。`,
  )
  const dropped = prepared.flatMap((one) => one.dropped)
  await recordAudit(tx, staff, {
    action: 'bundle.taken',
    subject: `bundle:${bundle.id}`,
    detail: { batch: batchId, count: rows.length, hash: loaded.batch.hash, archive: bundle.archiveHash, dropped },
  })
}

async function giveUp(bundle: Bundle, failure: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.bundle.updateMany({
      where: { id: bundle.id, version: bundle.version },
      data: { state: 'FAILED', failure, heldUntil: null, version: { increment: 1 } },
    })
    if (count === 0) throw new BundleLost()
    await recordAudit(tx, staffOf(bundle), {
      action: 'bundle.failed',
      subject: `bundle:${bundle.id}`,
      detail: { failure },
    })
  })
}

/** Takes one bundle that was agreed to in as a delivered batch, whole or not at all; says how many there were: 0 or 1. */
export async function takeBundle(): Promise<number> {
  const bundle = await claimBundle('AGREED', 'TAKING')
  if (!bundle) return 0
  try {
    const prepared = await prepareAll(bundle)
    await db.$transaction((tx) => write(tx, bundle, prepared), { timeout: 600_000, maxWait: 60_000 })
    for (const place of [bundle.archivePlace, bundle.tablePlace]) if (place) await dropArrived(place)
  } catch (error) {
    if (error instanceof BundleLost) return 1
    if (!(error instanceof Refused)) throw error
    await giveUp(bundle, error.reason.sentence)
  }
  return 1
}
