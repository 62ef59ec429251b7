import { expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { enterRecords } from '@/lib/screened/enter-records'
import { findEarlyWarning } from '@/lib/suggestion/early-warning'
import { withdrawSuggestion } from '@/lib/suggestion/withdraw-suggestion'
import { createActor } from '@/tests/support/factories'
import { contentWith, enterNew } from '@/tests/support/screened-suggestions'
import { createSuggestion } from '@/tests/support/suggestions'

const hiddenId = '0198f000-0000-7000-8000-000000000000'
const nothing = { exists: false, inOwnDepartment: false, listed: false }

test('tells that there is one, where, and nothing else: yes or no, whoever asks', async () => {
  const owner = await createActor('PROPOSER')
  const neighbour = await createActor('PROPOSER', { departmentId: owner.departmentId })
  const stranger = await createActor('PROPOSER')
  const { title } = contentWith(1)
  const id = await enterNew(1, { owner })
  const draft = (await createSuggestion(stranger)).id
  expect(await findEarlyWarning(stranger, draft, title)).toEqual({ ...nothing, exists: true })
  expect(await findEarlyWarning(neighbour, draft, title)).toEqual({ ...nothing, exists: true, inOwnDepartment: true })
  expect(await findEarlyWarning(owner, id, title)).toEqual(nothing)
  expect(await findEarlyWarning(stranger, draft, `${title.slice(0, 12)} 关键技术联合研发`)).toMatchObject({
    exists: true,
  })
  const { version } = await db.suggestion.findUniqueOrThrow({ where: { id } })
  await withdrawSuggestion(owner, { id, version, reason: '测试撤回' })
  expect(await findEarlyWarning(stranger, draft, title)).toEqual(nothing)
})

test('a draft of somebody else and what a submitted text says inside stay unknown', async () => {
  const stranger = await createActor('PROPOSER')
  const content = contentWith(2)
  const hidden = await createSuggestion(await createActor('PROPOSER'), { content })
  await enterNew(3)
  expect(await findEarlyWarning(stranger, hidden.id, content.title)).toEqual(nothing)
  expect(await findEarlyWarning(stranger, hidden.id, contentWith(3).overview.slice(24, 200))).toEqual(nothing)
  expect(await findEarlyWarning(stranger, hidden.id, '')).toEqual(nothing)
})

test('a project of a list is one, too', async () => {
  const { title } = contentWith(4)
  await db.$transaction((tx) => enterRecords(tx, [{ id: 'history:1', title }]))
  expect(await findEarlyWarning(await createActor('PROPOSER'), hiddenId, title)).toEqual({ ...nothing, listed: true })
})
