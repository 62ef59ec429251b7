import { pickedClause, policyClauses } from '@/lib/policy/clauses'
import type { Field, Form } from '@/lib/suggestion/form/definition'
import { sectionOf } from '@/lib/suggestion/form/section'
import { clauseText } from '@/lib/suggestion/form/value-text'
import { investmentTitle, jobTitleLabel, sourceTitle } from '@/lib/suggestion/word/form-wording'
import { detailsOf } from '@/lib/suggestion/word/information-layout'
import { readChoices } from './choice-reading'
import type { Findings } from './mapping'
import { isPlaceholder, matchable } from './matching'
import { afterLabel, type CellLines, cellText, isLabel } from './table-reading'
import { listRows, readTechnologies } from './technology-reading'

type Reader = (field: Field, lines: CellLines, form: Form, findings: Findings) => void

const found = (findings: Findings, field: Field, value: unknown, source: string) =>
  findings.found.push({ path: field.key, label: field.label, value, source })
const unclear = (findings: Findings, field: Field, source: string, why: string) =>
  findings.unclear.push({ path: field.key, label: field.label, source, why })

const fieldOf = (form: Form, key: string) => form.fields.find((field) => field.key === key)

/** One of the options, or say why not. */
function takeOne(field: Field, ticked: string[], source: string, findings: Findings) {
  const [only] = ticked
  if (ticked.length === 1) found(findings, field, only, source)
  else if (ticked.length > 1) unclear(findings, field, ticked.join('、'), '只能选择一项，文件中选择了多项')
}

const optionsOf = (field: Field) => (field.options ?? []).map((option) => option.value)

/** Where “□其他：” ends in a line, and where its free text begins. */
function freeTextAt(line: string, values: readonly string[]): { labelEnd: number; textStart: number } | null {
  for (const { 0: box, index } of line.matchAll(/[☑☒■√✓✔☐□○◻▢]\s*/gu)) {
    const labelStart = index + box.length
    const value = values.find((one) => line.startsWith(one, labelStart))
    const colon = value && /^\s*[：:]/.exec(line.slice(labelStart + value.length))
    if (value && colon) {
      const labelEnd = labelStart + value.length
      return { labelEnd, textStart: labelEnd + colon[0].length }
    }
  }
  return null
}

/** “□其他：量子信息”: what follows the colon belongs to another field, whatever it looks like. */
function splitFreeText(lines: CellLines, values: readonly string[]): { boxes: string; text: string | null } {
  let text: string | null = null
  const boxes = lines.map((line) => {
    const place = text === null ? freeTextAt(line, values) : null
    if (!place) return line
    text = line.slice(place.textStart).replace(/[（(]仅选择一个领域[）)]\s*$/, '')
    return line.slice(0, place.labelEnd)
  })
  const free = text ?? ''
  return { boxes: boxes.join('\n'), text: isPlaceholder(free) ? null : free.replace(/^[\s_]+|[\s_]+$/g, '') }
}

const readIndustry: Reader = (field, lines, form, findings) => {
  const free = form.options.industries.filter((one) => one.needsText).map((one) => one.value)
  const { boxes, text } = splitFreeText(lines, free)
  readChoice(field, [boxes], form, findings)
  const textField = fieldOf(form, 'industryText')
  if (text && textField) found(findings, textField, text, text)
}

const readChoice: Reader = (field, lines, _form, findings) => {
  const { ticked, unknown } = readChoices(cellText(lines), optionsOf(field))
  takeOne(field, ticked, ticked.join('、'), findings)
  if (ticked.length === 0 && unknown.length > 0) {
    unclear(findings, field, unknown.join('、'), '不在本次征集的选项中')
  }
}

const readTypes: Reader = (field, lines, form, findings) => {
  const subtype = fieldOf(form, 'intakeSubtype')
  const subtypes = subtype ? optionsOf(subtype) : []
  const { ticked, unknown } = readChoices(cellText(lines), [...optionsOf(field), ...subtypes])
  const types = ticked.filter((one) => !subtypes.includes(one))
  if (types.length > 0) found(findings, field, types, types.join('、'))
  if (subtype)
    takeOne(
      subtype,
      ticked.filter((one) => subtypes.includes(one)),
      cellText(lines),
      findings,
    )
  if (unknown.length > 0) unclear(findings, field, unknown.join('、'), '不在本次征集的选项中')
}

const readAmount: Reader = (field, lines, _form, findings) => {
  const text = cellText(lines)
    .replace(/万?元\s*$/, '')
    .trim()
  if (!isPlaceholder(text)) found(findings, field, text, cellText(lines))
}

const readClauses: Reader = (field, lines, _form, findings) => {
  const known = lines.map((line) =>
    policyClauses.find((clause) => matchable(clauseText(pickedClause(clause))) === matchable(line)),
  )
  const clauses = known.flatMap((clause) => (clause ? [pickedClause(clause)] : []))
  if (clauses.length > 0) found(findings, field, clauses, cellText(lines))
  const strange = lines.filter((line, i) => !known[i] && line.trim() !== '')
  if (strange.length > 0) unclear(findings, field, strange.join('\n'), '政策库中没有找到这些条款')
}

const readText: Reader = (field, lines, _form, findings) => {
  const own = lines.filter((line) => !field.prompt || matchable(line) !== matchable(field.prompt))
  const text = own.join(field.widget === 'text' ? '\n' : '').trim()
  if (!isPlaceholder(text)) found(findings, field, text, text)
}

function readerOf(field: Field): Reader {
  if (field.key === 'industry') return readIndustry
  if (field.key === 'projectTypes') return readTypes
  if (field.widget === 'choice') return readChoice
  if (field.widget === 'amount') return readAmount
  return field.widget === 'clauses' ? readClauses : readText
}

/** Lines such as “签约地点：…” are fields of their own. */
function readDetails(form: Form, host: Field, lines: CellLines, findings: Findings): CellLines {
  const details = detailsOf(form, host.key)
  return lines.filter((line) => {
    const detail = details.find((field) => afterLabel(line, field.label) !== null)
    const text = detail && afterLabel(line, detail.label)
    if (detail && text && !isPlaceholder(text)) found(findings, detail, text, text)
    return !detail
  })
}

const labelsOf = (field: Field) => (field.key === 'jobTitle' ? [field.label, jobTitleLabel] : [field.label])

/** 信息表: each label's value stands in the next cell. */
export function readInformation(form: Form, rows: CellLines[][], findings: Findings) {
  const fields = form.fields.filter(
    (field) => field.widget !== 'rich' && sectionOf(field.section).part === 'information',
  )
  const fieldAt = (cell: CellLines | undefined) => cell && fields.find((field) => isLabel(cell, ...labelsOf(field)))
  const isPart = (row: CellLines[]) =>
    row.some((cell) => isLabel(cell, investmentTitle.join(''), sourceTitle.join(''))) || fieldAt(row[0]) !== undefined
  const technologies = listRows(rows, isPart)
  for (const row of rows) {
    if (technologies.includes(row)) continue
    for (let i = 0; i < row.length; i += 1) {
      const field = fieldAt(row[i])
      if (!field) continue
      i += 1
      const lines = readDetails(form, field, row[i] ?? [], findings)
      readerOf(field)(field, lines, form, findings)
    }
  }
  readTechnologies(form, technologies, findings)
}

/** Whether a table's rows are the form's, and not some table of the applicant's. */
export const isInformation = (form: Form, rows: CellLines[][]) => {
  const labels = form.fields.filter((field) => sectionOf(field.section).part === 'information').flatMap(labelsOf)
  return rows.flat().filter((cell) => isLabel(cell, ...labels)).length >= 2
}
