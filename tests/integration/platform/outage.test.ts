import { PrismaPg } from '@prisma/adapter-pg'
import { expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { outageOf } from '@/lib/platform/outage'
import { PrismaClient } from '@/lib/platform/prisma/client'

const caught = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  )

const raising = (state: string) =>
  db.$executeRawUnsafe(`DO $$ BEGIN RAISE EXCEPTION 'raised' USING ERRCODE = '${state}'; END $$`)

test('a full disk of the database is told apart from an error of ours', async () => {
  expect(outageOf(await caught(raising('53100')))?.code).toBe('disk-full')
  expect(outageOf(await caught(raising('23514')))).toBeNull()
})

test('a database that goes away or takes nobody in any more is an outage', async () => {
  expect(outageOf(await caught(raising('57P01')))?.code).toBe('database-away')
  expect(outageOf(await caught(raising('53300')))?.code).toBe('database-away')
})

test('a database that does not answer is an outage', async () => {
  const nowhere = new PrismaClient({ adapter: new PrismaPg({ connectionString: 'postgresql://127.0.0.1:9/none' }) })
  expect(outageOf(await caught(nowhere.account.count()))?.code).toBe('database-away')
  await nowhere.$disconnect()
})

test('so is a full disk under the uploaded files', () => {
  expect(outageOf(Object.assign(new Error('no space'), { code: 'ENOSPC' }))?.code).toBe('disk-full')
  expect(outageOf(new Error('ours'))).toBeNull()
})
