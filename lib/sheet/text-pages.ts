import { longestCell } from './table-rows'

// A cell's text, at most three bytes a unit, fits many times.
const pageSize = 4 * 2 ** 20

/** Many texts by number, as bytes in pages: beside the heap, whose garbage is allowed to grow with what lives in it. */
export class TextPages {
  private readonly pages: Buffer[] = []
  private readonly starts: number[] = []
  private readonly lengths: number[] = []
  private end = 0

  add(text: string): void {
    const bytes = Buffer.from(text.slice(0, longestCell))
    // No text is cut in two by the end of a page.
    if ((this.end % pageSize) + bytes.length > pageSize) this.end += pageSize - (this.end % pageSize)
    if (this.end === this.pages.length * pageSize) this.pages.push(Buffer.allocUnsafeSlow(pageSize))
    bytes.copy(this.pages.at(-1) ?? bytes, this.end % pageSize)
    this.starts.push(this.end)
    this.lengths.push(bytes.length)
    this.end += bytes.length
  }

  /** Nothing where there is no such number. */
  readonly get = (number: number): string => {
    const start = this.starts[number]
    if (start === undefined) return ''
    const at = start % pageSize
    return this.pages[Math.floor(start / pageSize)]?.toString('utf8', at, at + (this.lengths[number] ?? 0)) ?? ''
  }
}
