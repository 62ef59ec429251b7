import type { Form } from '@/lib/suggestion/form/definition'
import { rowsPath } from '@/lib/suggestion/form/field-path'
import { rowPath, technologyTitle } from '@/lib/suggestion/form/placed-field'
import { listHeads } from '@/lib/suggestion/word/form-wording'
import { ownRowFields } from '@/lib/suggestion/word/information-layout'
import { isLevel } from '@/lib/trl/scale'
import type { Findings } from './mapping'
import { isPlaceholder, matchable } from './matching'
import { afterLabel, type CellLines, cellText, isLabel } from './table-reading'

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三']

/** “6”, “第6级”, “TRL6”, “六级”; null for anything else. */
export function readLevel(text: string): number | null {
  const words = matchable(text).replace(/^第|^trl-?|级.*$/g, '')
  const level = /^\d{1,2}$/.test(words) ? Number(words) : numerals.indexOf(words) + 1
  return isLevel(level) ? level : null
}

/** Rows between the list's head and the next part of the table. */
export function listRows(rows: readonly CellLines[][], ends: (row: CellLines[]) => boolean): CellLines[][] {
  const head = rows.findLastIndex((row) => row.some((cell) => isLabel(cell, listHeads.number)))
  if (head === -1) return []
  const below = rows.slice(head + 1).filter((row) => !row.some((cell) => isLabel(cell, '当前自评等级')))
  const end = below.findIndex(ends)
  return end === -1 ? below : below.slice(0, end)
}

function readRow(form: Form, cells: CellLines[], findings: Findings) {
  const [expected = [], current = [], name = []] = cells.toReversed()
  const more = ownRowFields(form)
  const isMore = (line: string) => more.some((field) => afterLabel(line, field.label) !== null)
  const title = name.filter((line) => !isMore(line)).join('')
  if (isPlaceholder(title) && isPlaceholder(cellText(current)) && isPlaceholder(cellText(expected))) return
  const id = `row${findings.rows.length + 1}`
  findings.rows.push(id)
  const label = technologyTitle(findings.rows.length, title)
  const add = (key: string, fieldLabel: string, value: unknown, source: string) =>
    findings.found.push({ path: rowPath(id, key), label: `${label}·${fieldLabel}`, value, source })
  if (!isPlaceholder(title)) add('name', listHeads.name, title, title)
  const levels = [['currentTrl', '当前自评等级', current] as const, ['expectedTrl', '实施预期等级', expected] as const]
  for (const [key, fieldLabel, cell] of levels) {
    const source = cellText(cell)
    const level = readLevel(source)
    if (level !== null) add(key, fieldLabel, level, source)
    else if (!isPlaceholder(source)) {
      const why = '不是第1级至第13级中的一级'
      findings.unclear.push({ path: rowPath(id, key), label: `${label}·${fieldLabel}`, source, why })
    }
  }
  for (const field of more) {
    const text = name.map((line) => afterLabel(line, field.label)).find((one) => one !== null)
    if (text) add(field.key, field.label, text, text)
  }
}

/** 关键科学问题及技术清单. */
export function readTechnologies(form: Form, rows: CellLines[][], findings: Findings) {
  for (const cells of rows) {
    if (cells.length >= 3) readRow(form, cells, findings)
  }
  if (findings.rows.length === 0) return
  const source = `共${findings.rows.length}项`
  findings.found.push({ path: rowsPath, label: '关键科学问题及技术清单', value: [...findings.rows], source })
}
