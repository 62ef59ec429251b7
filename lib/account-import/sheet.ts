import { BadArchive, unpack } from './archive'

/** One row of a sheet: its number as the spreadsheet shows it, and its cells as text by column letter. */
export type SheetRow = { row: number; cells: Map<string, string> }

/**
 * Reads the first sheet of an XLSX file as text, row by row, until `more` says stop. Only values are read: merged ranges,
 * validations and names, with which a small file can fill a library's memory, are never expanded.
 */
export function* readSheet(bytes: Buffer): Generator<SheetRow> {
  const parts = unpack(bytes)
  const sheet = parts.get(firstSheetPath(parts))
  if (sheet === undefined) throw new BadArchive('no sheet')
  const strings = readStrings(parts.get('xl/sharedStrings.xml') ?? '')
  let row: SheetRow | null = null
  let count = 0
  let cell = { column: '', kind: '' }
  let inValue = false
  let value = ''
  for (const { name, closing, empty, attributes, text } of tags(sheet)) {
    if (name === 'row' && !closing) {
      count++
      row = { row: Number(attribute(attributes, 'r') ?? count), cells: new Map() }
      count = row.row
    }
    if (name === 'row' && (closing || empty) && row) {
      yield row
      row = null
    }
    if (name === 'c' && !closing) {
      cell = { column: (attribute(attributes, 'r') ?? '').replace(/\d+$/, ''), kind: attribute(attributes, 't') ?? 'n' }
      value = ''
    }
    if (name === 'v' || name === 't') inValue = !closing && !empty
    if (inValue) value += text
    if (name === 'c' && closing) row?.cells.set(cell.column, shownText(cell.kind, decode(value), strings))
  }
}

const shownText = (kind: string, value: string, strings: string[]): string =>
  (kind === 's' ? (strings[Number(value)] ?? '') : value).normalize('NFC').trim()

function firstSheetPath(parts: Map<string, string>): string {
  const id = /<(?:\w+:)?sheet\s[^<>]*?\w+:id="([^"<>]*)"/.exec(parts.get('xl/workbook.xml') ?? '')?.[1]
  for (const [relation] of (parts.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(/<Relationship\s[^<>]*>/g)) {
    if (attribute(relation, 'Id') === id)
      return `xl/${(attribute(relation, 'Target') ?? '').replace(/^(\/xl\/|\.\/)/, '')}`
  }
  throw new BadArchive('no workbook')
}

function readStrings(xml: string): string[] {
  const strings: string[] = []
  let [text, inText, inReading] = ['', false, false]
  for (const tag of tags(xml)) {
    if (tag.name === 'si' && !tag.closing) text = ''
    // Pinyin over a word is no part of it.
    if (tag.name === 'rPh') inReading = !tag.closing && !tag.empty
    if (tag.name === 't') inText = !tag.closing && !tag.empty && !inReading
    if (inText) text += tag.text
    if (tag.name === 'si' && (tag.closing || tag.empty)) strings.push(decode(text))
  }
  return strings
}

type Tag = { name: string; closing: boolean; empty: boolean; attributes: string; text: string }

// Never looks past the next "<", so that no text makes it slow.
function* tags(xml: string): Generator<Tag> {
  for (const [, closing, name = '', attributes = '', text = ''] of xml.matchAll(
    /<(\/?)(?:\w+:)?(\w+)([^<>]*)>([^<]*)/g,
  ))
    yield { name, closing: closing === '/', empty: attributes.endsWith('/'), attributes, text }
}

const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1]

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const decode = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w{1,6}));/g, (whole, decimal, hexadecimal, name) => {
    if (name) return named[name] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
