import { expect, test } from 'vitest'
import { readPictures } from '@/lib/files/pictures'
import { listEvidence } from '@/lib/files/queries'
import { removeFile } from '@/lib/files/remove-file'
import { db } from '@/lib/platform/db'
import { copyFiles } from '@/lib/suggestion/copied-files'
import { createActor } from '@/tests/support/factories'
import { jpg, pdf, png } from '@/tests/support/file-content'
import { createSuggestion } from '@/tests/support/suggestions'
import { addFile } from '@/tests/support/uploads'

test('a copied suggestion has the same evidence in the same order, without what was removed', async () => {
  const person = await createActor('PROPOSER')
  const { id: from } = await createSuggestion(person)
  const { id: to } = await createSuggestion(person)
  const add = (name: string, technologyId: string | null) =>
    addFile(person, from, pdf({ objects: `% ${name}` }), { name, technologyId })
  await add('一.pdf', null)
  await removeFile(person, await add('二.pdf', null))
  await add('三.pdf', 'a')
  await db.$transaction((tx) => copyFiles(tx, { from, to, withEvidence: true }))

  const named = async (id: string) =>
    (await listEvidence(person, id, { technologyIds: ['a'] })).map(({ name, technologyId, hash }) => [
      name,
      technologyId,
      hash,
    ])
  expect(await named(to)).toEqual(await named(from))
  expect((await named(to)).map(([name]) => name)).toEqual(['一.pdf', '三.pdf'])
})

test("a report's pictures are read by those who may read it, and no others'", async () => {
  const person = await createActor('PROPOSER')
  const { id } = await createSuggestion(person)
  const { id: other } = await createSuggestion(person)
  const [first, second] = [await jpg(), await png()]
  const add = (suggestionId: string, content: Buffer) =>
    addFile(person, suggestionId, content, { purpose: 'PICTURE', name: '图' })
  const [one, two, elsewhere] = [await add(id, first), await add(id, second), await add(other, first)]
  const ids = [one.id, two.id, elsewhere.id]
  expect(await readPictures(person, id, ids)).toEqual(
    new Map([
      [one.id, { bytes: first, type: 'jpg' }],
      [two.id, { bytes: second, type: 'png' }],
    ]),
  )
  expect(await readPictures(await createActor('PROPOSER'), id, ids)).toEqual(new Map())
})
