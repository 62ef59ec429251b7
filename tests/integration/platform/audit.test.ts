import { expect, test } from 'vitest'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { createActor, visitor } from '@/tests/support/factories'

const chain = () => db.$queryRaw<{ whole: boolean }[]>`
  SELECT hash = audit_hash(e) AND previous = coalesce((SELECT hash FROM "AuditEntry" p WHERE p.seq = e.seq - 1), repeat('0', 64)) AS whole
  FROM "AuditEntry" e ORDER BY seq`

test('simultaneous entries form one unbroken chain', async () => {
  const actor = await createActor('PROVINCE')
  const before = await db.auditEntry.count()
  await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      db.$transaction((tx) => recordAudit(tx, i % 2 ? actor : visitor, { action: 'test.did', subject: `test:${i}` })),
    ),
  )
  const links = await chain()
  expect(links.length).toBe(before + 20)
  expect(links.every(({ whole }) => whole)).toBe(true)
})

test('an entry goes with its transaction', async () => {
  const before = await db.auditEntry.count()
  const failed = db.$transaction(async (tx) => {
    await recordAudit(tx, visitor, { action: 'test.undone', subject: 'test:x' })
    throw new Error('undo')
  })
  await expect(failed).rejects.toThrow('undo')
  expect(await db.auditEntry.count()).toBe(before)
})

test.each([
  'UPDATE "AuditEntry" SET action = \'other\'',
  'DELETE FROM "AuditEntry"',
  'TRUNCATE "AuditEntry"',
  'DELETE FROM "AuditHead"',
])('the database itself refuses %s', async (statement) => {
  await db.$transaction((tx) => recordAudit(tx, visitor, { action: 'test.kept', subject: 'test:y' }))
  await expect(db.$executeRawUnsafe(statement)).rejects.toThrow(/refused/)
})
