import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { unzipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { exportBatch } from '@/lib/batch/export-batch'
import { fetchExport } from '@/lib/batch/fetch-export'
import { openBatch } from '@/lib/batch/open-batch'
import { manifestText, readManifest } from '@/lib/export/form/manifest'
import { sm3 } from '@/lib/export/form/sm3'
import { removeFile } from '@/lib/files/remove-file'
import type { ActorOf } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import type { ExportKind } from '@/lib/platform/prisma/enums'
import { recommendSuggestion } from '@/lib/review/recommend-suggestion'
import { submitSuggestion } from '@/lib/suggestion/submit-suggestion'
import { seen } from '@/tests/support/batches'
import { createActor } from '@/tests/support/factories'
import { docx, pdf, png } from '@/tests/support/file-content'
import { deskRef, passChecks } from '@/tests/support/reviews'
import { createSuggestion } from '@/tests/support/suggestions'
import { addFile } from '@/tests/support/uploads'

let officer: ActorOf<'DEPARTMENT'>
let id: string
let document: string
const sent = new Map<string, Buffer>()
const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')

// Evidence goes the whole way: uploaded, submitted with its version, recommended, packed.
beforeAll(async () => {
  const owner = await createActor('PROPOSER')
  officer = await createActor('DEPARTMENT', { departmentId: owner.departmentId })
  const { id: suggestionId, callId } = await createSuggestion(owner)
  const files: [string, Buffer, string | null][] = [
    ['检测报告.pdf', pdf(), 'a'],
    ['检测报告.PDF', pdf({ padding: 10 }), 'b'],
    ['样机照片:正面.png', await png(), null],
    ['合作协议.docx', await docx(), null],
  ]
  for (const [name, content, technologyId] of files) {
    await addFile(owner, suggestionId, content, { name, technologyId })
    sent.set(sha256(content), content)
  }
  const removed = await addFile(owner, suggestionId, pdf({ padding: 99 }), { name: '作废.pdf' })
  await removeFile(owner, { id: removed.id, version: removed.version })
  const { version } = await db.suggestion.findUniqueOrThrow({ where: { id: suggestionId } })
  await submitSuggestion(owner, { id: suggestionId, version, pledge: 1 })
  document = (await db.versionDocument.findFirstOrThrow({ where: { suggestionId } })).hash
  await passChecks(officer, suggestionId)
  await recommendSuggestion(officer, { ...(await deskRef(suggestionId)), reason: '' })
  ;({ id } = await openBatch(officer, { callId }))
})

async function exported(kind: ExportKind): Promise<Buffer> {
  const { number } = await exportBatch(officer, { ...(await seen(officer, id)), kind })
  return buffer((await fetchExport(officer, { id, number })).open(null))
}

test('evidence lies beside its Word file, byte for byte as it was uploaded; what was removed does not', async () => {
  const files = Object.entries(unzipSync(await exported('ARCHIVE')))
  const base = '上合组织成员国/1.寒区钠离子储能电池联合研发-'
  const [document, ...evidence] = files
  expect(document?.[0]).toMatch(new RegExp(`^${base}.+\\.docx$`))
  const home = document?.[0].replace(/\.docx$/, '（附件）/') ?? ''
  // In the proposer's order; two names that Windows takes for one stay apart, the colon is one that Windows takes.
  expect(evidence.map(([path]) => path).sort()).toEqual(
    ['检测报告.pdf', '检测报告（2）.PDF', '样机照片：正面.png', '合作协议.docx'].map((name) => `${home}${name}`).sort(),
  )
  for (const [path, content] of evidence)
    expect(sent.get(sha256(content))?.equals(Buffer.from(content)), path).toBe(true)
})

test('the Word file is the one kept at submission, although the call is called otherwise since', async () => {
  await db.call.updateMany({ where: { batches: { some: { id } } }, data: { title: '更名后的征集' } })
  const [first] = Object.values(unzipSync(await exported('ARCHIVE')))
  expect(sha256(first ?? Buffer.of())).toBe(document)
})

test('目录清单 has SHA-256 and SM3 of every file as it lies in the archive', async () => {
  const files = Object.entries(unzipSync(await exported('ARCHIVE')))
  const text = (await exported('MANIFEST')).toString('utf8')
  const listed = readManifest(text)
  expect(listed).toEqual(
    files.map(([path, content]) => ({ path, size: content.length, hash: sha256(content), sm3: sm3(content) })),
  )
  expect(text).toBe(manifestText(listed ?? []))
})
