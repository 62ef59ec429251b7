import 'server-only'
import { type Document, drawCell, drawFrame } from './drawing'
import type { Place } from './pages'

type Element = ReturnType<Document['struct']>

const cellsOf = (document: Document, place: Place): Element[] =>
  place.block.cells.map((cell) =>
    document.struct(place.block.role, place.block.role === 'TH' ? { scope: 'Column' } : {}, () =>
      drawCell(document, cell, place),
    ),
  )

/** Draws blocks in their order, and says what each is: heading, paragraph, or a row of the table that is open. */
export class Outline {
  private readonly document: Document
  private readonly root: Element
  private table: Element | null = null

  constructor(document: Document) {
    this.document = document
    this.root = document.struct('Document')
    document.addStructure(this.root)
  }

  add(place: Place): void {
    const { document } = this
    const { role, cells } = place.block
    drawFrame(document, place)
    // A header that stands again says nothing new.
    if (place.repeated) {
      document.markContent('Artifact', { type: 'Pagination' })
      for (const cell of cells) drawCell(document, cell, place)
      document.endMarkedContent()
    } else if (role === 'TH' || role === 'TD') {
      if (role === 'TH') this.endTable()
      this.openTable().add(document.struct('TR', {}, cellsOf(document, place)))
    } else {
      this.endTable()
      for (const element of cellsOf(document, place)) this.root.add(element)
    }
  }

  end(): void {
    this.endTable()
    this.root.end()
  }

  private openTable(): Element {
    if (this.table) return this.table
    this.table = this.document.struct('Table')
    this.root.add(this.table)
    return this.table
  }

  private endTable(): void {
    this.table?.end()
    this.table = null
  }
}
