import type { Line } from './lines'

export type Cell = {
  /** From the left margin. */
  x: number
  width: number
  lines: readonly Line[]
  align?: 'left' | 'center' | 'right'
}

/** What follows from top to bottom: a line of text, a paragraph, or a row of a table. */
export type Block = {
  role: 'H1' | 'H2' | 'H3' | 'P' | 'TH' | 'TD'
  cells: readonly Cell[]
  /** Type size. */
  size: number
  /** From one line to the next. */
  leading: number
  /** Within the block, above and below its lines. */
  padding: number
  /** Between the block before and this one. */
  gap: number
  /** Its height at least. */
  least?: number
  /** Its lines stand in the middle of its height. */
  middle?: boolean
  border?: boolean
  /** May be torn apart wherever a page ends; others only when no page has room for them. */
  splits?: boolean
  /** Never the last of a page. */
  leads?: boolean
  /** Stands again above the block where that begins a page. */
  head?: Block
  /** Has a place for a seal, so far from the left margin. */
  seal?: number
}

/** A block's lines `from` … `to` on a page, its border's upper edge at `top`. */
export type Place = { block: Block; top: number; height: number; from: number; to: number; repeated: boolean }
export type Frame = { top: number; bottom: number }

const linesIn = ({ cells }: Block) => Math.max(1, ...cells.map(({ lines }) => lines.length))
const heightOf = ({ leading, padding, least = 0 }: Block, lines: number) =>
  Math.max(least, lines * leading + 2 * padding)
// A page's height is a sum of fractions.
const linesFitting = ({ leading, padding }: Block, room: number) => Math.floor((room - 2 * padding) / leading + 1e-6)

// Less of a block than this is not left alone on a page.
const fewest = 2

class Pages {
  readonly pages: Place[][] = [[]]
  private readonly frame: Frame
  private y: number

  constructor(frame: Frame) {
    this.frame = frame
    this.y = frame.top
  }

  add(block: Block): void {
    const whole = linesIn(block)
    for (let from = 0; from < whole; ) {
      const to = from + this.next(block, whole - from)
      if (to > from) this.place(block, from, to)
      from = to
      if (from < whole) this.turn(block)
    }
  }

  /** How many of the block's lines go on this page. */
  private next(block: Block, left: number): number {
    const { bottom, top } = this.frame
    const room = bottom - this.y - this.gapAbove(block)
    if (heightOf(block, left) <= room + 1e-6) return left
    const head = block.head ? heightOf(block.head, linesIn(block.head)) : 0
    const most = linesFitting(block, bottom - top - head)
    const fitting = linesFitting(block, room)
    const part = Math.min(fitting, left - fewest)
    if ((block.splits || left > most) && part >= fewest) return part
    return this.isFresh() ? Math.max(1, Math.min(fitting, left)) : 0
  }

  private isFresh = () => this.pages.at(-1)?.every(({ repeated }) => repeated) ?? true

  private gapAbove = (block: Block) => (this.isFresh() ? 0 : block.gap)

  private place(block: Block, from: number, to: number, repeated = false): void {
    const top = this.y + this.gapAbove(block)
    const height = heightOf(block, to - from)
    this.pages.at(-1)?.push({ block, top, height, from, to, repeated })
    this.y = top + height
  }

  /** A new page, which takes along what may not be a page's last. */
  private turn(coming: Block): void {
    const page = this.pages.at(-1) ?? []
    // A page keeps at least one block.
    const last = page.findLastIndex(({ block, repeated }) => !block.leads && !repeated)
    const along = last < 0 ? [] : page.splice(last + 1)
    this.pages.push([])
    this.y = this.frame.top
    const { head } = coming
    if (head && along.length === 0) this.place(head, 0, linesIn(head), true)
    for (const { block, from, to } of along) this.place(block, from, to)
  }
}

/** Blocks on pages; rows stay whole, and have the header of their table above them on every page. */
export function pagesOf(blocks: readonly Block[], frame: Frame): Place[][] {
  const laid = new Pages(frame)
  for (const block of blocks) laid.add(block)
  return laid.pages
}
