import { afterAll, expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { createActor } from '@/tests/support/factories'

const warnings: string[] = []
const note = (warning: Error) => warnings.push(warning.message)
process.on('warning', note)
afterAll(() => {
  process.off('warning', note)
})

const relations = { organisation: true, department: true, sessions: true, tokens: true } as const

test('relations asked for at once, and statements at once, are asked one after the other', async () => {
  const { id } = await createActor('PROPOSER')
  const found = await db.$transaction((tx) =>
    Promise.all([
      tx.account.findUniqueOrThrow({ where: { id }, include: relations }),
      tx.$queryRaw`SELECT pg_sleep(0.05)::text`,
      tx.account.update({ where: { id }, data: { title: '研究员' }, include: relations }),
    ]),
  )
  expect(found[2].title).toBe('研究员')
  expect(warnings.filter((warning) => warning.includes('already executing a query'))).toEqual([])
})

test('after one that fails the transaction still ends, and undoes itself', async () => {
  const { id } = await createActor('PROPOSER')
  const broken = db.$transaction(async (tx) => {
    await tx.account.update({ where: { id }, data: { title: '教授' } })
    await tx.$queryRaw`SELECT 1 / 0`
  })
  await expect(broken).rejects.toThrow()
  expect((await db.account.findUniqueOrThrow({ where: { id } })).title).not.toBe('教授')
})
