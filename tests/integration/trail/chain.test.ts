import { beforeAll, expect, test } from 'vitest'
import { recordAudit } from '@/lib/platform/audit'
import { db, type Tx } from '@/lib/platform/db'
import { checkChain } from '@/lib/trail/chain'
import type { ChainReport } from '@/lib/trail/rules'
import { verifyTrail } from '@/lib/trail/verify-trail'
import { createActor, visitor } from '@/tests/support/factories'

beforeAll(async () => {
  for (let i = 1; i <= 10; i++)
    await db.$transaction((tx) => recordAudit(tx, visitor, { action: 'test.did', subject: `test:${i}` }))
})

/** What the check says after somebody with the database's highest rights did this; undone afterwards. */
async function after(tamper: (tx: Tx) => Promise<unknown>): Promise<ChainReport['faults']> {
  let report: ChainReport | null = null
  const undo = new Error('undo')
  await db
    .$transaction(async (tx) => {
      await tx.$executeRaw`ALTER TABLE "AuditEntry" DISABLE TRIGGER USER`
      await tx.$executeRaw`ALTER TABLE "AuditHead" DISABLE TRIGGER USER`
      await tamper(tx)
      report = await checkChain(tx)
      throw undo
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error
    })
  return (report as ChainReport | null)?.faults ?? []
}

test('an untouched trail is whole', async () => {
  const report = await checkChain()
  expect(report.faults).toEqual([])
  expect(report.entries).toBe(report.head.seq)
  expect(report.entries).toBeGreaterThanOrEqual(10)
})

test.each([
  ['text', 'UPDATE "AuditEntry" SET "actorName" = \'someone else\' WHERE seq = 4'],
  ['detail', 'UPDATE "AuditEntry" SET detail = \'{"a": 1}\' WHERE seq = 4'],
  ['time', 'UPDATE "AuditEntry" SET at = at + interval \'1 microsecond\' WHERE seq = 4'],
])('a changed %s is found', async (_what, statement) => {
  expect(await after((tx) => tx.$executeRawUnsafe(statement))).toEqual([{ kind: 'changed', from: 4, to: 4 }])
})

test('a changed entry with its hash made anew is found by the link after it', async () => {
  const faults = await after(async (tx) => {
    await tx.$executeRaw`UPDATE "AuditEntry" SET outcome = 'refused' WHERE seq = 4`
    await tx.$executeRaw`UPDATE "AuditEntry" entry SET hash = audit_hash(entry) WHERE seq = 4`
  })
  expect(faults).toEqual([{ kind: 'changed', from: 4, to: 4 }])
})

test('the last entry changed with its hash made anew is found by the head', async () => {
  const last = (await checkChain()).head.seq
  const faults = await after(async (tx) => {
    await tx.$executeRaw`UPDATE "AuditEntry" SET outcome = 'refused' WHERE seq = ${last}`
    await tx.$executeRaw`UPDATE "AuditEntry" entry SET hash = audit_hash(entry) WHERE seq = ${last}`
  })
  expect(faults).toEqual([{ kind: 'changed', from: last, to: last }])
})

test('removed entries are found: the first, some in the middle, the last, all', async () => {
  const last = (await checkChain()).head.seq
  expect(await after((tx) => tx.$executeRaw`DELETE FROM "AuditEntry" WHERE seq = 1`)).toEqual([
    { kind: 'removed', from: 1, to: 1 },
  ])
  expect(await after((tx) => tx.$executeRaw`DELETE FROM "AuditEntry" WHERE seq IN (5, 6)`)).toEqual([
    { kind: 'removed', from: 5, to: 6 },
  ])
  expect(await after((tx) => tx.$executeRaw`DELETE FROM "AuditEntry" WHERE seq = ${last}`)).toEqual([
    { kind: 'removed', from: last, to: last },
  ])
  expect(await after((tx) => tx.$executeRaw`DELETE FROM "AuditEntry"`)).toEqual([
    { kind: 'removed', from: 1, to: last },
  ])
})

test('a row removed and the later ones renumbered is found', async () => {
  const faults = await after(async (tx) => {
    await tx.$executeRaw`DELETE FROM "AuditEntry" WHERE seq = 5`
    await tx.$executeRaw`UPDATE "AuditEntry" SET seq = 5 WHERE seq = 6`
  })
  expect(faults).not.toEqual([])
})

test('an entry put in behind the head is found', async () => {
  const last = (await checkChain()).head.seq
  const faults = await after(
    (tx) => tx.$executeRaw`
      INSERT INTO "AuditEntry" SELECT seq + 1, at, "actorId", "actorName", role, action, subject, detail, outcome, source, hash, hash
      FROM "AuditEntry" WHERE seq = ${last}`,
  )
  expect(faults).toContainEqual({ kind: 'added', from: last + 1, to: last + 1 })
})

test('a supervisor verifies, and that is in the trail; nobody else but the administrator does', async () => {
  const supervisor = await createActor('SUPERVISOR')
  expect((await verifyTrail(supervisor)).faults).toEqual([])
  expect(await db.auditEntry.count({ where: { action: 'trail.verified', actorId: supervisor.id } })).toBe(1)
  for (const role of ['PROPOSER', 'DEPARTMENT', 'PROVINCE'] as const)
    await expect(verifyTrail(await createActor(role))).rejects.toMatchObject({ reason: { code: 'not-found' } })
})
