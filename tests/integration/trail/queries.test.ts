import { expect, test } from 'vitest'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { exportTrail } from '@/lib/trail/export-trail'
import { TrailSearch } from '@/lib/trail/form'
import { findEntry, listActions, listEntries } from '@/lib/trail/queries'
import { sentenceOf } from '@/lib/trail/sentence'
import { createActor, visitor } from '@/tests/support/factories'

const search = (given: Record<string, string> = {}) => TrailSearch.parse(given)
const record = (...[who, entry]: [Parameters<typeof recordAudit>[1], Parameters<typeof recordAudit>[2]]) =>
  db.$transaction((tx) => recordAudit(tx, who, entry))

test('is searched by person, action, subject, outcome, text and time, each alone and together', async () => {
  const supervisor = await createActor('SUPERVISOR')
  const officer = await createActor('DEPARTMENT')
  const other = await createActor('PROVINCE')
  await record(officer, { action: 'test.read', subject: 'thing:one', detail: { note: '量子50%' }, outcome: 'refused' })
  await record(officer, { action: 'test.wrote', subject: 'thing:two' })
  await record(other, { action: 'test.wrote', subject: 'thing:one' })
  const found = async (given: Record<string, string>) =>
    (await listEntries(supervisor, search(given))).rows.map(({ action, subject }) => `${action} ${subject}`)
  expect(await found({ person: officer.name })).toEqual(['test.wrote thing:two', 'test.read thing:one'])
  expect(await found({ action: 'test.wrote' })).toEqual(['test.wrote thing:one', 'test.wrote thing:two'])
  expect(await found({ subject: 'thing:one' })).toEqual(['test.wrote thing:one', 'test.read thing:one'])
  expect(await found({ outcome: 'refused' })).toEqual(['test.read thing:one'])
  expect(await found({ text: '量子50%' })).toEqual(['test.read thing:one'])
  expect(await found({ text: '量%50' })).toEqual([])
  expect(await found({ person: officer.name, action: 'test.wrote' })).toEqual(['test.wrote thing:two'])
  expect(await found({ action: 'test.wrote', from: '2099-01-01T00:00' })).toEqual([])
  expect(await found({ action: 'test.wrote', to: '2000-01-01T00:00' })).toEqual([])
  expect((await listActions(supervisor)).filter((action) => action.startsWith('test.'))).toEqual([
    'test.read',
    'test.wrote',
  ])
})

test('pages run back and forth over every entry once', async () => {
  const supervisor = await createActor('SUPERVISOR')
  for (let i = 0; i < 120; i++) await record(visitor, { action: 'page.turned', subject: `page:${i}` })
  const page = (given: Record<string, string>) => listEntries(supervisor, search({ action: 'page.turned', ...given }))
  const first = await page({})
  const second = await page({ after: String(first.next) })
  const third = await page({ after: String(second.next) })
  const all = [...first.rows, ...second.rows, ...third.rows].map(({ subject }) => subject)
  expect(all).toEqual(Array.from({ length: 120 }, (_, i) => `page:${119 - i}`))
  expect([first.previous, third.next]).toEqual([null, null])
  const back = await page({ before: String(third.previous) })
  expect(back.rows.map(({ seq }) => seq)).toEqual(second.rows.map(({ seq }) => seq))
})

test('tells an entry as a sentence with today’s name of its subject, or the one written down', async () => {
  const supervisor = await createActor('SUPERVISOR')
  const account = await createActor('PROVINCE')
  const tell = async (subject: string, detail = {}) => {
    await record(supervisor, { action: 'account.disabled', subject, detail })
    const { rows } = await listEntries(supervisor, search({ action: 'account.disabled' }))
    return rows[0] && sentenceOf(rows[0])
  }
  expect(await tell(`account:${account.id}`)).toBe(`${supervisor.name}（监督人员）停用了账号“${account.name}”`)
  const gone = '00000000-0000-7000-8000-000000000000'
  expect(await tell(`account:${gone}`, { name: '旧名' })).toBe(`${supervisor.name}（监督人员）停用了账号“旧名”`)
})

test('shows one entry with its links', async () => {
  const supervisor = await createActor('SUPERVISOR')
  const entry = await findEntry(supervisor, 1n)
  expect(entry).toMatchObject({ seq: 1n, previous: '0'.repeat(64) })
})

test.each(['PROPOSER', 'DEPARTMENT', 'PROVINCE'] as const)('%s reads and exports nothing', async (role) => {
  const stranger = await createActor(role)
  const before = await db.auditEntry.count()
  const notFound = { reason: { code: 'not-found' } }
  await expect(listEntries(stranger, search())).rejects.toMatchObject(notFound)
  await expect(findEntry(stranger, 1n)).rejects.toMatchObject(notFound)
  await expect(listActions(stranger)).rejects.toMatchObject(notFound)
  await expect(exportTrail(stranger, search(), 'csv')).rejects.toMatchObject(notFound)
  expect(await db.auditEntry.count()).toBe(before)
})
