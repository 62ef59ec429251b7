import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { agreeBundle } from '@/lib/bundle/agree-bundle'
import { openBundle } from '@/lib/bundle/open-bundle'
import { findBundle } from '@/lib/bundle/queries'
import { readBundle } from '@/lib/bundle/read-bundle'
import { receivePart } from '@/lib/bundle/receive-part'
import { takeBundle } from '@/lib/bundle/take-bundle'
import { archiveBytes } from '@/lib/export/archive-bytes'
import { archivePlaces } from '@/lib/export/names'
import { tableFile } from '@/lib/export/table-file'
import { db } from '@/lib/platform/db'
import { options2026 } from '@/lib/suggestion/form/call-options'
import { columnsOf } from '@/lib/suggestion/form/columns'
import { type Form, formOf, type Suggestion } from '@/lib/suggestion/form/definition'
import { wordFile } from '@/lib/suggestion/word/word-file'
import { createActor } from './factories'
import { pictures } from './pictures'
import { sampleSuggestion, sampleTechnology } from './sample-suggestion'
import { createSuggestionCall } from './suggestions'

type Member = { content: Suggestion; evidence?: { name: string; content: Buffer }[] }

/** A department's two exports, as the portal itself makes them. */
export async function exportedBundle(
  form: Form,
  members: readonly Member[],
): Promise<{ archive: Buffer; table: Buffer }> {
  const rows = members.map(({ content }, i) => ({ number: i + 1, suggestion: content }))
  const places = archivePlaces(
    members.map(({ content, evidence = [] }, i) => ({
      ...content,
      number: i + 1,
      evidence: evidence.map(({ name }, at) => ({ id: String(at), name })),
    })),
  )
  const files: { path: string; content: Buffer }[] = []
  for (const [i, { content, evidence = [] }] of members.entries()) {
    const place = places[i]
    if (!place) continue
    files.push({ path: place.document, content: Buffer.from(await wordFile(form, content, '测试征集', pictures)) })
    for (const { id, path } of place.evidence)
      files.push({ path, content: evidence[Number(id)]?.content ?? Buffer.alloc(0) })
  }
  const entries = files.map(({ path, content }) => ({ path, size: content.length, content }))
  const table = { title: '汇总表', department: '测试主管部门', date: '2026-11-21', columns: columnsOf(form), rows }
  return {
    archive: await buffer(Readable.from(archiveBytes(entries, async ({ content }) => content))),
    table: Buffer.from(await tableFile(table)),
  }
}

export const bundleForm = formOf(options2026)
export const [bundleCategory = ''] = options2026.categories.map(({ value }) => value)

/** Invented, told apart by its number, and read back from Word as it is. */
export const outsider = (i: number, more: Record<string, unknown> = {}): Suggestion =>
  sampleSuggestion(bundleForm, {
    title: `第${i}项联合研发课题`,
    category: bundleCategory,
    organisation: `门户外测试单位${i}`,
    proposer: `测试人${i}`,
    phone: `139${String(i).padStart(8, '0')}`,
    totalInvestment: '1200.00',
    technologies: [sampleTechnology(bundleForm, 'row1')],
    ...more,
  })

export const wordOf = async (content: Suggestion) =>
  Buffer.from(await wordFile(bundleForm, content, '测试征集', pictures))

export const bodyOf = async function* (content: Buffer) {
  yield content
}

/** Somebody of the province with a department's bundle to take in. */
export async function bundleDesk() {
  const province = await createActor('PROVINCE')
  const officer = await createActor('DEPARTMENT')
  const { id: callId } = await createSuggestionCall()
  const send = (id: string, part: 'archive' | 'table', content: Buffer) =>
    receivePart(province, { id, part, name: part === 'archive' ? '材料.zip' : '汇总表.xlsx' }, bodyOf(content))
  const bringIn = async (archive: Buffer, table: Buffer | null = null) => {
    const { id } = await openBundle(province, { callId, departmentId: officer.departmentId })
    if (table) await send(id, 'table', table)
    await send(id, 'archive', archive)
    await readBundle()
    const found = await findBundle(province, id)
    if (!found) throw new Error('no bundle')
    return found
  }
  const take = async (id: string) => {
    const { version } = await db.bundle.findUniqueOrThrow({ where: { id } })
    await agreeBundle(province, { id, version })
    await takeBundle()
    return db.bundle.findUniqueOrThrow({ where: { id } })
  }
  return { province, officer, callId, bringIn, take }
}
export type BundleDesk = Awaited<ReturnType<typeof bundleDesk>>
