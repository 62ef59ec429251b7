import type { NumberText } from './date-cells'
import { cellText } from './table-rows'
import { attribute, decoded, type Tag, tagReader } from './xml-tags'

/** One row of a sheet: its number as the spreadsheet shows it, and its cells as text by column letter. */
export type SheetRow = { row: number; cells: Map<string, string> }

/** The text that cells refer to by this number. */
type TextOf = (number: number) => string

/**
 * Turns a sheet's XML into rows as it arrives. Only values are read, of a formula the result that was stored with it: merged ranges,
 * validations and names, with which a small file can fill a library's memory, are never expanded.
 */
export function sheetReader(
  textOf: TextOf,
  numberText: NumberText = (value) => value,
): (piece: string, last?: boolean) => Generator<SheetRow> {
  const tags = tagReader()
  let row: SheetRow | null = null
  let count = 0
  let cell = { column: '', kind: '', style: 0 }
  let inValue = false
  let value = ''
  const shown = ({ kind, style }: typeof cell, stored: string) => {
    if (kind === 's') return textOf(Number(stored))
    return kind === 'n' && stored !== '' ? numberText(stored, style) : stored
  }
  const takeCell = ({ name, closing, empty, attributes, text }: Tag) => {
    if (name === 'c' && !closing) {
      cell = {
        column: (attribute(attributes, 'r') ?? '').replace(/\d+$/, ''),
        kind: attribute(attributes, 't') ?? 'n',
        style: Number(attribute(attributes, 's') ?? 0),
      }
      value = ''
    }
    if (name === 'v' || name === 't') inValue = !closing && !empty
    if (inValue) value += text
    if (name === 'c' && closing) row?.cells.set(cell.column, cellText(shown(cell, decoded(value))))
  }
  return function* (piece, last) {
    for (const tag of tags(piece, last)) {
      const { name, closing, empty, attributes } = tag
      if (name === 'row' && !closing) {
        row = { row: Number(attribute(attributes, 'r') ?? count + 1), cells: new Map() }
        count = row.row
      }
      if (name === 'row' && (closing || empty) && row) {
        yield row
        row = null
      }
      takeCell(tag)
    }
  }
}

/** The texts that cells refer to by number. */
export function stringReader(): (piece: string, last?: boolean) => Generator<string> {
  const tags = tagReader()
  let [text, inText, inReading] = ['', false, false]
  return function* (piece, last) {
    for (const tag of tags(piece, last)) {
      if (tag.name === 'si' && !tag.closing) text = ''
      // Pinyin over a word is no part of it.
      if (tag.name === 'rPh') inReading = !tag.closing && !tag.empty
      if (tag.name === 't') inText = !tag.closing && !tag.empty && !inReading
      if (inText) text += tag.text
      if (tag.name === 'si' && (tag.closing || tag.empty)) yield decoded(text)
    }
  }
}

/** Where the first sheet lies in the archive, by the workbook's own account. */
export function firstSheetPath(workbook: string, relations: string): string | null {
  const id = /<(?:\w+:)?sheet\s[^<>]*?\w+:id="([^"<>]*)"/.exec(workbook)?.[1]
  for (const [relation] of relations.matchAll(/<Relationship\s[^<>]*>/g)) {
    if (attribute(relation, 'Id') === id)
      return `xl/${(attribute(relation, 'Target') ?? '').replace(/^(\/xl\/|\.\/)/, '')}`
  }
  return null
}
