import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { archiveBytes } from '@/lib/export/archive-bytes'
import { archivePlaces } from '@/lib/export/names'
import { tableFile } from '@/lib/export/table-file'
import { options2026 } from '@/lib/suggestion/form/call-options'
import { columnsOf } from '@/lib/suggestion/form/columns'
import { type Form, formOf, type Suggestion } from '@/lib/suggestion/form/definition'
import { wordFile } from '@/lib/suggestion/word/word-file'
import { pictures } from './pictures'
import { sampleSuggestion, sampleTechnology } from './sample-suggestion'

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
