import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreeBundle } from '@/lib/bundle/agree-bundle'
import { openBundle } from '@/lib/bundle/open-bundle'
import { findBundle } from '@/lib/bundle/queries'
import { readBundle } from '@/lib/bundle/read-bundle'
import { receivePart } from '@/lib/bundle/receive-part'
import { takeBundle } from '@/lib/bundle/take-bundle'
import { openArrival } from '@/lib/intake/queries'
import { db } from '@/lib/platform/db'
import { withFiles } from '@/lib/suggestion/copied-files'
import { options2026 } from '@/lib/suggestion/form/call-options'
import { formOf, type Suggestion } from '@/lib/suggestion/form/definition'
import { exportedBundle } from '@/tests/support/bundle-files'
import { createActor } from '@/tests/support/factories'
import { pdf } from '@/tests/support/file-content'
import { pictureIds } from '@/tests/support/pictures'
import { suggestions } from '@/tests/support/suggestion-arbitrary'
import { createSuggestionCall } from '@/tests/support/suggestions'

// ROUND_TRIP=500 for the whole proof, which takes minutes.
const count = Number(process.env.ROUND_TRIP ?? 20)
const form = formOf(options2026)
const categories = options2026.categories.map(({ value }) => value)

/** Generated texts, each of somebody else; titles stay as generated, however strange. */
const generated = (): Suggestion[] =>
  fc.sample(suggestions(form, pictureIds), count).map((one, i) => ({
    ...one,
    title: one.title || `第${i}项`,
    category: one.category || (categories[i % categories.length] ?? ''),
    organisation: one.organisation || `测试单位${i}`,
    proposer: `测试人${i}`,
    phone: `139${String(i).padStart(8, '0')}`,
  }))

const bodyOf = async function* (content: Buffer) {
  yield content
}

test(`${count} generated suggestions leave as ZIP and 汇总表 and come back complete`, {
  timeout: 3_600_000,
}, async () => {
  const province = await createActor('PROVINCE')
  const { departmentId } = await createActor('DEPARTMENT')
  const { id: callId } = await createSuggestionCall()
  const contents = generated()
  const evidence = (i: number) => (i % 3 === 0 ? [{ name: '检测报告.pdf', content: pdf() }] : [])
  const { archive, table } = await exportedBundle(
    form,
    contents.map((content, i) => ({ content, evidence: evidence(i) })),
  )
  const { id } = await openBundle(province, { callId, departmentId })
  await receivePart(province, { id, part: 'table', name: '汇总表.xlsx' }, bodyOf(table))
  await receivePart(province, { id, part: 'archive', name: '材料.zip' }, bodyOf(archive))
  await readBundle()
  const report = (await findBundle(province, id))?.report
  expect(report?.missing).toEqual([])
  expect(report?.others).toEqual([])
  expect(
    report?.items.filter(({ faults, row, number }) => faults.length > 0 || row === null || number === null),
  ).toEqual([])

  const { version } = await db.bundle.findUniqueOrThrow({ where: { id } })
  await agreeBundle(province, { id, version })
  await takeBundle()
  const { batchId, failure } = await db.bundle.findUniqueOrThrow({ where: { id } })
  expect(failure).toBe('')
  const found = await openArrival(province, batchId ?? '')
  const files = await db.evidenceFile.findMany({ where: { suggestion: { callId } } })
  const hashes = new Map(files.map((file) => [file.id, file.hash]))
  expect(found?.rows).toHaveLength(count)
  for (const [i, row] of (found?.rows ?? []).entries()) {
    expect(withFiles(row.content, hashes)).toEqual(contents[i])
    expect(row.evidence.map(({ name }) => name)).toEqual(evidence(i).map(({ name }) => name))
  }
})
