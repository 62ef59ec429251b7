import 'server-only'
import { queue } from '@/lib/files/queue'
import { readContent } from '@/lib/files/read-content'
import { emptySuggestion, type Form, type Suggestion } from '@/lib/suggestion/form/definition'
import { placedFields } from '@/lib/suggestion/form/placed-field'
import { valueText } from '@/lib/suggestion/form/value-text'
import { adopted } from '@/lib/suggestion/word/import/adoption'
import type { ImportReport } from '@/lib/suggestion/word/import/mapping'
import { readWordFile, type WordImport } from '@/lib/suggestion/word/import/word-import'

/** A file may unfold to a hundred megabytes: one at a time. */
const inTurn = queue()

export const readMail = (form: Form, bytes: Uint8Array): Promise<WordImport> => inTurn(() => readWordFile(form, bytes))

/** All that the file holds for the form; rows that it names get the ids of `newRowId`. */
export const contentOf = (form: Form, report: ImportReport, newRowId = (row: string) => row): Suggestion =>
  adopted(form, emptySuggestion(form), report, () => true, newRowId)

/** 对照报告: field by field what the file says, and what a person has to see to. */
export type Mapping = {
  found: { path: string; label: string; text: string }[]
  unclear: ImportReport['unclear']
  leftOver: ImportReport['leftOver']
  missing: ImportReport['missing']
  pictures: number
}

export function mappingOf(form: Form, report: ImportReport): Mapping {
  const paths = new Set(report.found.map(({ path }) => path))
  const { unclear, leftOver, missing, pictures } = report
  const found = placedFields(form, contentOf(form, report))
    .filter(({ path }) => paths.has(path))
    .map(({ path, label, field, value }) => ({ path, label, text: valueText(field, value) }))
  return { found, unclear, leftOver, missing, pictures: pictures.size }
}

/** Reads a kept file again: it was readable when it came. */
export async function readKept(form: Form, hash: string): Promise<ImportReport> {
  const read = await readMail(form, await readContent(hash))
  if (!read.ok) throw new Error(`mailed file ${hash} can no longer be read: ${read.reason}`)
  return read.report
}
