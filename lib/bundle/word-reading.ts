import 'server-only'
import { emptySuggestion, type Form, type Suggestion } from '@/lib/suggestion/form/definition'
import { adopted } from '@/lib/suggestion/word/import/adoption'
import type { ImportReport } from '@/lib/suggestion/word/import/mapping'
import { readWordFile } from '@/lib/suggestion/word/import/word-import'
import type { Reading } from './matching'

type ReadWord = { reading: Reading; content: Suggestion | null; pictures: ImportReport['pictures'] }

const shownFaults = 3

function remarksOf({ missing, unclear }: ImportReport): string[] {
  const names = missing.map(({ label }) => label)
  const more = names.length > shownFaults ? `等 ${names.length} 处` : ''
  return [
    ...(names.length > 0 ? [`Word 文件中没有：${names.slice(0, shownFaults).join('、')}${more}`] : []),
    ...unclear.slice(0, shownFaults).map(({ label, why }) => `${label}未能读取：${why}`),
  ]
}

/** A Word file of a bundle as a suggestion of the call. */
export async function readWord(form: Form, bytes: Uint8Array): Promise<ReadWord> {
  const read = await readWordFile(form, bytes)
  if (!read.ok) return { reading: read, content: null, pictures: new Map() }
  const content = adopted(
    form,
    emptySuggestion(form),
    read.report,
    () => true,
    (row) => row,
  )
  const { title, category, organisation, proposer, phone } = content
  const reading = { ok: true, title, category, organisation, proposer, phone, remarks: remarksOf(read.report) } as const
  return { reading, content, pictures: read.report.pictures }
}
