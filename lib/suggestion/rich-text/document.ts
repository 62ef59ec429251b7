export type Mark = { type: 'bold' | 'superscript' | 'subscript' }
export type Text = { type: 'text'; text: string; marks: Mark[] }
export type Inline = Text | { type: 'hardBreak' }
export type Paragraph = { type: 'paragraph'; content: Inline[] }
export type ListItem = { type: 'listItem'; content: [Paragraph, ...List[]] }
export type List =
  | { type: 'bulletList'; content: ListItem[] }
  | { type: 'orderedList'; attrs: { start: number }; content: ListItem[] }
export type Image = { type: 'image'; attrs: { fileId: string; alt: string; width: number; height: number } }
export type CellBlock = Paragraph | List | Image
export type Cell = {
  type: 'tableCell' | 'tableHeader'
  attrs: { colspan: number; rowspan: number }
  content: CellBlock[]
}
export type TableRow = { type: 'tableRow'; content: Cell[] }
export type Table = { type: 'table'; content: TableRow[] }
export type Block = CellBlock | Table

/** What a section of the report holds: a Tiptap/ProseMirror document in one normal form. */
export type RichText = { type: 'doc'; content: Block[] }

export const emptyRichText: RichText = { type: 'doc', content: [] }
export const emptyParagraph = (): Paragraph => ({ type: 'paragraph', content: [] })

/** Deeper lists are drawn on this level; the Word file has as many. */
export const deepestList = 5
export const richTextLimits = { nodes: 20_000, characters: 100_000, images: 40, depth: 60, columns: 30, rows: 300 }

/** No picture is drawn larger, in pixels: the text area of a printed A4 page. */
export const largestPicture = { width: 560, height: 800 }
