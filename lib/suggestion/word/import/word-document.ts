import type { Attributes, XmlEvents } from './xml'

export type Height = 'superscript' | 'subscript' | null
export type Piece =
  | { kind: 'text'; text: string; bold: boolean; height: Height }
  | { kind: 'break' }
  | { kind: 'picture'; relation: string; width: number; height: number; alt: string }
export type WordParagraph = {
  kind: 'paragraph'
  style: string
  numbering: { id: string; level: number } | null
  pieces: Piece[]
}
export type WordCell = { span: number; continues: boolean; blocks: WordBlock[] }
export type WordRow = { header: boolean; cells: WordCell[] }
export type WordTable = { kind: 'table'; rows: WordRow[] }
export type WordBlock = WordParagraph | WordTable

const isOn = (value: string | undefined) => value === undefined || !['0', 'false', 'off', 'none'].includes(value)

// Deleted and moved text, older forms of the same thing, and properties that repeat the elements read below.
const ignored = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:sdtPr',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:instrText',
])

// English metric units to a pixel.
const unitsPerPixel = 9525

// Wingdings and Wingdings 2 draw ticked and empty boxes with these codes.
const symbols: Readonly<Record<string, string>> = {
  fe: '☑',
  fd: '☒',
  '52': '☑',
  '54': '☒',
  fc: '√',
  '50': '√',
  a8: '□',
  a3: '□',
  '6f': '□',
  '71': '□',
}
const symbolOf = (code: string) => symbols[code.toLowerCase().replace(/^f0/, '')] ?? ''

const spelledSymbols = (text: string) =>
  text.replace(/[\uf000-\uf0ff]/g, (one) => symbolOf(one.charCodeAt(0).toString(16)))

/** Builds the light tree of a document while it streams by. */
export class DocumentBuilder implements XmlEvents {
  readonly blocks: WordBlock[] = []
  private readonly path: string[] = []
  private readonly holders: WordBlock[][] = [this.blocks]
  private readonly paragraphs: WordParagraph[] = []
  private readonly tables: WordTable[] = []
  private ignoring = 0
  private bold = false
  private height: Height = null
  private picture = { width: 400, height: 300, alt: '' }

  open(name: string, attributes: Attributes) {
    const parent = this.path.at(-1)
    const grandparent = this.path.at(-2)
    this.path.push(name)
    if (ignored.has(name)) this.ignoring += 1
    if (this.ignoring > 0) return
    const value = attributes['w:val']
    const paragraph = this.paragraphs.at(-1)
    if (parent === 'w:rPr' && grandparent === 'w:r') this.format(name, value)
    else if (parent === 'w:numPr' && paragraph) this.number(paragraph, name, value ?? '')
    else if (name === 'w:pStyle' && paragraph) paragraph.style = value ?? ''
    else this.element(name, attributes)
  }

  close(name: string) {
    this.path.pop()
    const skipped = this.ignoring > 0
    if (ignored.has(name)) this.ignoring -= 1
    if (skipped) return
    if (name === 'w:p') {
      const paragraph = this.paragraphs.pop()
      if (paragraph) this.holders.at(-1)?.push(paragraph)
    } else if (name === 'w:tbl') {
      const table = this.tables.pop()
      if (table) this.holders.at(-1)?.push(table)
    } else if (name === 'w:tc') this.holders.pop()
  }

  text(text: string) {
    const element = this.path.at(-1)
    if (this.ignoring === 0 && (element === 'w:t' || element === 'm:t')) this.write(spelledSymbols(text))
  }

  private write(text: string) {
    this.paragraphs.at(-1)?.pieces.push({ kind: 'text', text, bold: this.bold, height: this.height })
  }

  private format(name: string, value: string | undefined) {
    if (name === 'w:b') this.bold = isOn(value)
    if (name === 'w:vertAlign') this.height = value === 'superscript' || value === 'subscript' ? value : null
  }

  private number(paragraph: WordParagraph, name: string, value: string) {
    const { id, level } = paragraph.numbering ?? { id: '', level: 0 }
    if (name === 'w:numId') paragraph.numbering = { id: value, level }
    if (name === 'w:ilvl') paragraph.numbering = { id, level: Number(value) || 0 }
  }

  private element(name: string, attributes: Attributes) {
    switch (name) {
      case 'w:p':
        this.paragraphs.push({ kind: 'paragraph', style: '', numbering: null, pieces: [] })
        break
      case 'w:r':
        this.bold = false
        this.height = null
        break
      case 'w:tab':
        if (this.path.at(-2) === 'w:r') this.write(' ')
        break
      case 'w:br':
      case 'w:cr':
        if (attributes['w:type'] === undefined || attributes['w:type'] === 'textWrapping') {
          this.paragraphs.at(-1)?.pieces.push({ kind: 'break' })
        }
        break
      case 'w:noBreakHyphen':
        this.write('-')
        break
      case 'w:sym':
        this.write(symbolOf(attributes['w:char'] ?? ''))
        break
      default:
        this.tableElement(name, attributes)
        this.pictureElement(name, attributes)
    }
  }

  private tableElement(name: string, attributes: Attributes) {
    const table = this.tables.at(-1)
    const row = table?.rows.at(-1)
    const cell = row?.cells.at(-1)
    if (name === 'w:tbl') this.tables.push({ kind: 'table', rows: [] })
    else if (name === 'w:tr') table?.rows.push({ header: false, cells: [] })
    else if (name === 'w:tc') {
      const blocks: WordBlock[] = []
      row?.cells.push({ span: 1, continues: false, blocks })
      this.holders.push(blocks)
    } else if (name === 'w:tblHeader' && row) row.header = isOn(attributes['w:val'])
    else if (name === 'w:gridSpan' && cell) cell.span = Math.max(1, Number(attributes['w:val']) || 1)
    else if (name === 'w:vMerge' && cell) cell.continues = attributes['w:val'] !== 'restart'
  }

  private pictureElement(name: string, attributes: Attributes) {
    const pixels = (units: string | undefined) => Math.max(1, Math.round(Number(units ?? 0) / unitsPerPixel) || 1)
    if (name === 'w:drawing' || name === 'w:pict') this.picture = { width: 400, height: 300, alt: '' }
    else if (name === 'wp:extent') {
      this.picture = { ...this.picture, width: pixels(attributes.cx), height: pixels(attributes.cy) }
    } else if (name === 'wp:docPr') this.picture = { ...this.picture, alt: attributes.descr ?? '' }
    else if (name === 'a:blip' || name === 'v:imagedata') {
      const relation = attributes['r:embed'] ?? attributes['r:id']
      if (relation) this.paragraphs.at(-1)?.pieces.push({ kind: 'picture', relation, ...this.picture })
    }
  }
}

export const paragraphText = (paragraph: WordParagraph): string =>
  paragraph.pieces.map((piece) => (piece.kind === 'text' ? piece.text : piece.kind === 'break' ? '\n' : '')).join('')

/** A line per paragraph and line break, those of tables inside included. */
export const blockLines = (blocks: readonly WordBlock[]): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? paragraphText(block).split('\n')
      : block.rows.flatMap((row) => row.cells.flatMap((cell) => blockLines(cell.blocks))),
  )
