import 'server-only'
import type PDFDocument from 'pdfkit'
import type { Line } from './lines'
import type { Block, Cell, Place } from './pages'
import { inset, margin, seal, sheetSize } from './sheet'

export type Document = InstanceType<typeof PDFDocument>

const hairline = 0.5
const ink = '#000000'
const faint = '#777777'

function textStart({ x, width, align = 'left' }: Cell, line: Line, border: boolean): number {
  const beside = border ? inset : 0
  const free = width - 2 * beside - line.width
  const indent = { left: 0, center: free / 2, right: free }[align]
  return margin.side + x + beside + indent
}

type Type = Pick<Block, 'size' | 'leading'>

export function drawLine(
  document: Document,
  line: Line,
  at: { x: number; top: number },
  { size, leading }: Type,
): void {
  // A Chinese character's square begins 0.88 of its height above the baseline.
  const baseline = at.top + (leading - size) / 2 + 0.88 * size
  let { x } = at
  for (const { text, font, width, look } of line.runs) {
    if (look.ground) document.rect(x, at.top + 1, width, leading - 2).fill(look.ground)
    if (look.underline) {
      const y = baseline + 0.18 * size
      document
        .moveTo(x, y)
        .lineTo(x + width, y)
        .lineWidth(hairline)
        .stroke(look.color ?? ink)
    }
    document
      .font(font)
      .fontSize(size)
      .fillColor(look.color ?? ink)
      .text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic', textWidth: width, wordCount: 1 })
    x += width
  }
}

export function drawCell(document: Document, cell: Cell, { block, top, height, from, to }: Place): void {
  const shown = cell.lines.slice(from, to)
  const first = top + (block.middle ? (height - shown.length * block.leading) / 2 : block.padding)
  shown.forEach((line, i) => {
    drawLine(document, line, { x: textStart(cell, line, block.border ?? false), top: first + i * block.leading }, block)
  })
}

function drawSeal(document: Document, left: number, { top, height }: Place): void {
  document.lineWidth(hairline).dash(3, { space: 3 })
  document.circle(margin.side + left + seal.width / 2, top + height / 2, seal.width / 2).stroke(faint)
  document.undash()
}

/** Borders and the seal's place, which no screen reader reads out. */
export function drawFrame(document: Document, place: Place): void {
  const { block, top, height } = place
  if (!block.border && block.seal === undefined) return
  document.markContent('Artifact', { type: 'Layout' })
  document.lineWidth(hairline)
  if (block.border)
    for (const { x, width } of block.cells) document.rect(margin.side + x, top, width, height).stroke(ink)
  if (block.seal !== undefined) drawSeal(document, block.seal, place)
  document.endMarkedContent()
}

/** At the foot of the page. */
export function drawFoot(document: Document, line: Line, type: Type, orientation: 'portrait' | 'landscape'): void {
  const { width, height } = sheetSize(orientation)
  const at = { x: (width - line.width) / 2, top: height - margin.bottom + type.leading / 2 }
  document.markContent('Artifact', { type: 'Pagination' })
  drawLine(document, line, at, type)
  document.endMarkedContent()
}
