import type { PictureStore } from './picture-store'
import type { Piece, WordBlock, WordParagraph, WordTable } from './word-document'
import type { ListNumber } from './word-parts'

/** An editor's document before `sanitised`; it does not matter here what the form keeps of it. */
type LooseNode = { type: string; attrs?: object; content?: LooseNode[]; text?: string; marks?: { type: string }[] }

export type Drawing = { numbering: ReadonlyMap<string, ListNumber>; idOf: PictureStore['idOf'] }

function inline(piece: Piece, { idOf }: Drawing): LooseNode[] {
  if (piece.kind === 'break') return [{ type: 'hardBreak' }]
  if (piece.kind === 'picture') {
    const { relation, width, height, alt } = piece
    const fileId = idOf.get(relation)
    return fileId ? [{ type: 'image', attrs: { fileId, width, height, alt } }] : []
  }
  const marks = [...(piece.bold ? ['bold'] : []), ...(piece.height ? [piece.height] : [])].map((type) => ({ type }))
  return [{ type: 'text', text: piece.text, marks }]
}

const paragraphNode = (paragraph: WordParagraph, drawing: Drawing): LooseNode => ({
  type: 'paragraph',
  content: paragraph.pieces.flatMap((piece) => inline(piece, drawing)),
})

type OpenList = { level: number; definition: string; node: LooseNode }

/** Lists are paragraphs in Word: their level and numbering tell which item belongs where. */
class ListBuilder {
  private open: OpenList[] = []
  private readonly seen = new Set<string>()
  private readonly counts = new Map<string, number>()

  constructor(
    private readonly out: LooseNode[],
    private readonly drawing: Drawing,
  ) {}

  end() {
    this.open = []
  }

  add(paragraph: WordParagraph): boolean {
    const { id, level } = paragraph.numbering ?? { id: '', level: 0 }
    const number = this.drawing.numbering.get(id)
    const drawn = number?.level(level)
    if (!number || !drawn) return false
    while ((this.open.at(-1)?.level ?? -1) > level) this.open.pop()
    const restart = number.restartsAt.get(level)
    const restarts = restart !== undefined && !this.seen.has(`${id}/${level}`)
    const current = this.open.at(-1)
    const goesOn = current?.level === level && current.definition === number.definition && (drawn.bullet || !restarts)
    if (!goesOn)
      this.begin({ level, definition: number.definition }, drawn.bullet, restarts ? restart : null, drawn.start)
    this.seen.add(`${id}/${level}`)
    const key = `${number.definition}/${level}`
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1)
    this.open.at(-1)?.node.content?.push({ type: 'listItem', content: [paragraphNode(paragraph, this.drawing)] })
    return true
  }

  private begin(place: { level: number; definition: string }, bullet: boolean, restart: number | null, first: number) {
    if (this.open.at(-1)?.level === place.level) this.open.pop()
    const key = `${place.definition}/${place.level}`
    const nested = this.open.length > 0
    // A definition that was used before counts on, but for nested lists, which begin anew below each item.
    const start = restart ?? (nested ? first : first + (this.counts.get(key) ?? 0))
    this.counts.set(key, start - first)
    const node: LooseNode = { type: bullet ? 'bulletList' : 'orderedList', attrs: { start }, content: [] }
    const parent = this.open.at(-1)?.node.content?.at(-1)?.content ?? this.out
    parent.push(node)
    this.open.push({ ...place, node })
  }
}

function tableNode(table: WordTable, drawing: Drawing): LooseNode {
  const above = new Map<number, { rowspan: number }>()
  const rows = table.rows.map((row, at) => {
    let column = 0
    const cells = row.cells.flatMap((cell): LooseNode[] => {
      const place = column
      column += cell.span
      const spanning = above.get(place)
      if (cell.continues && spanning) {
        spanning.rowspan += 1
        return []
      }
      const attrs = { colspan: cell.span, rowspan: 1 }
      above.set(place, attrs)
      return [
        {
          type: row.header && at === 0 ? 'tableHeader' : 'tableCell',
          attrs,
          content: looseBlocks(cell.blocks, drawing),
        },
      ]
    })
    return { type: 'tableRow', content: cells }
  })
  return { type: 'table', content: rows }
}

/** What Word wrote, as the editor's nodes. */
export function looseBlocks(blocks: readonly WordBlock[], drawing: Drawing): LooseNode[] {
  const out: LooseNode[] = []
  const lists = new ListBuilder(out, drawing)
  for (const block of blocks) {
    if (block.kind === 'paragraph' && lists.add(block)) continue
    lists.end()
    out.push(block.kind === 'table' ? tableNode(block, drawing) : paragraphNode(block, drawing))
  }
  return out
}
