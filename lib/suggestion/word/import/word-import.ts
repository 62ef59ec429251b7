import { emptySuggestion, type Form } from '@/lib/suggestion/form/definition'
import { checkField, rowsPath } from '@/lib/suggestion/form/field-path'
import { isShown, rowPath } from '@/lib/suggestion/form/placed-field'
import { note } from '@/lib/suggestion/word/form-wording'
import { adopted } from './adoption'
import { isInformation, readInformation } from './information-reading'
import type { Findings, ImportReport } from './mapping'
import { matchable } from './matching'
import { readPictures } from './picture-store'
import { isReportTitle, readReport } from './report-reading'
import { rowsOf } from './table-reading'
import { type UnreadableReason, UnreadableWord, unreadable } from './unreadable'
import { blockLines, DocumentBuilder, paragraphText, type WordBlock } from './word-document'
import { WordPackage } from './word-package'
import { hasMacros, mainPart, readNumbering, readRelations, readStyleNames } from './word-parts'
import { parseXml } from './xml'

const documentLimit = 20 * 1024 * 1024

async function readBlocks(word: WordPackage): Promise<WordBlock[]> {
  const builder = new DocumentBuilder()
  await parseXml(word, mainPart, documentLimit, builder)
  return builder.blocks
}

/** The form's own words around its tables are nobody's text. */
const isFormWords = (line: string) =>
  line.trim() === '' || matchable(line) === matchable(note) || /^.{0,80}信息表$|^附件\d?:?$/.test(matchable(line))

/** The tables of 信息表 come before the report; what else stands there is left over. */
function split(form: Form, blocks: WordBlock[]) {
  const title = blocks.findIndex(isReportTitle)
  const first = blocks.findIndex(
    (block) => block.kind === 'paragraph' && /^一、?背景意义$/.test(matchable(paragraphText(block))),
  )
  const start = title === -1 ? first : title
  const front = start === -1 ? blocks : blocks.slice(0, start)
  const tables = front.filter((block) => block.kind === 'table').filter((table) => isInformation(form, rowsOf([table])))
  const others = front.filter((block) => block.kind === 'paragraph' || !tables.includes(block))
  const report = start === -1 ? [] : blocks.slice(title === -1 ? start : start + 1)
  return { tables, others, report }
}

/** What the form would refuse to save is not found, but unclear. */
function checked(form: Form, findings: Findings): Findings {
  const refusals = findings.found.map((one) => ({ one, check: checkField(form, one.path, one.value) }))
  return {
    ...findings,
    found: refusals.flatMap(({ one, check }) => (check.ok ? [{ ...one, value: check.value }] : [])),
    unclear: [
      ...findings.unclear,
      ...refusals.flatMap(({ one: { path, label, source }, check }) =>
        check.ok ? [] : [{ path, label, source, why: check.sentence }],
      ),
    ],
  }
}

/** Fields asked for by what was found, but not found themselves. */
function missing(form: Form, findings: Findings): ImportReport['missing'] {
  const known = (path: string) => [...findings.found, ...findings.unclear].some((one) => one.path === path)
  const suggestion = adopted(
    form,
    emptySuggestion(form),
    findings,
    () => true,
    (row) => row,
  )
  const fields = form.fields.filter((field) => !field.optional && isShown(field, suggestion))
  const inRows = findings.rows.flatMap((id, i) =>
    form.rowFields.map((field) => ({ path: rowPath(id, field.key), label: `关键技术${i + 1}·${field.label}` })),
  )
  const all = [
    ...fields.map(({ key, label }) => ({ path: key, label })),
    ...inRows,
    { path: rowsPath, label: '关键科学问题及技术清单' },
  ]
  return all.filter(({ path }) => !known(path))
}

async function read(form: Form, bytes: Uint8Array): Promise<ImportReport> {
  const word = await WordPackage.open(bytes)
  if (!word.has(mainPart) || !word.has('[Content_Types].xml')) throw new UnreadableWord('notWord')
  if (await hasMacros(word)) throw new UnreadableWord('macros')
  const blocks = await readBlocks(word)
  const { pictures, idOf, refused } = await readPictures(word, blocks, await readRelations(word))
  const drawing = { idOf, numbering: await readNumbering(word) }
  const findings: Findings = { rows: [], found: [], unclear: [], leftOver: [] }
  const { tables, others, report } = split(form, blocks)
  readInformation(form, rowsOf(tables), findings)
  readReport(form, report, await readStyleNames(word), drawing, findings)
  const strange = blockLines(others).filter((line) => !isFormWords(line))
  if (strange.length > 0) findings.leftOver.unshift({ where: '信息表之外', text: strange.join('\n') })
  if (refused > 0)
    findings.leftOver.push({ where: '图片', text: `${refused}张图片不是 PNG 或 JPG 格式，请转换后重新插入。` })
  const result = checked(form, findings)
  return { ...result, missing: missing(form, result), pictures }
}

export type WordImport = { ok: true; report: ImportReport } | { ok: false; reason: UnreadableReason; sentence: string }

/** Reads a filled .docx; whatever the file is, the answer is a report or one sentence. */
export async function readWordFile(form: Form, bytes: Uint8Array): Promise<WordImport> {
  try {
    return { ok: true, report: await read(form, bytes) }
  } catch (error) {
    if (!(error instanceof UnreadableWord)) throw error
    return { ok: false, reason: error.reason, sentence: unreadable[error.reason] }
  }
}
