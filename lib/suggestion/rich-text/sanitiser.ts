import {
  type Block,
  type CellBlock,
  deepestList,
  emptyParagraph,
  type Image,
  type Inline,
  type List,
  type ListItem,
  largestPicture,
  type Mark,
  type Paragraph,
  type RichText,
  richTextLimits,
  type TableRow,
} from './document'
import { fitted } from './picture'
import { regularTable } from './table-grid'
import { tidyInline } from './text-tidying'

/** Thrown inside this file only: `sanitised` turns it into null. */
class TooLarge extends Error {}

type Loose = { type: string; attrs: Record<string, unknown>; content: unknown[]; text: string; marks: unknown[] }
type Budget = { nodes: number; characters: number; images: number }

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const text = (value: unknown) => (typeof value === 'string' ? value : '')

function loose(value: unknown): Loose {
  const node = record(value)
  return {
    type: text(node.type),
    attrs: record(node.attrs),
    content: list(node.content),
    text: text(node.text),
    marks: list(node.marks),
  }
}

function spend(budget: Budget, key: keyof Budget, amount: number) {
  budget[key] -= amount
  if (budget[key] < 0) throw new TooLarge()
}

const whole = (value: unknown, low: number, high: number, otherwise: number) =>
  typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high ? value : otherwise

function marksOf(node: Loose): Mark[] {
  const types = new Set(node.marks.map((mark) => loose(mark).type))
  const height = types.has('superscript') ? 'superscript' : types.has('subscript') ? 'subscript' : null
  return [...(types.has('bold') ? [{ type: 'bold' } as const] : []), ...(height ? [{ type: height } as const] : [])]
}

const sameMarks = (a: Mark[], b: Mark[]) => a.length === b.length && a.every((mark, i) => mark.type === b[i]?.type)

function joined(inlines: Inline[]): Inline[] {
  const result: Inline[] = []
  for (const inline of inlines) {
    const last = result.at(-1)
    if (inline.type === 'text' && last?.type === 'text' && sameMarks(last.marks, inline.marks)) {
      result[result.length - 1] = { ...last, text: last.text + inline.text }
    } else result.push(inline)
  }
  return result
}

function imageOf(node: Loose, budget: Budget): Image[] {
  const fileId = text(node.attrs.fileId)
  if (!/^[A-Za-z0-9_-]{1,80}$/.test(fileId)) return []
  spend(budget, 'images', 1)
  const alt = tidyInline(text(node.attrs.alt)).trim().slice(0, 200)
  const size = (value: unknown) => whole(typeof value === 'number' ? Math.round(value) : value, 1, 10_000, 400)
  return [fitted({ fileId, alt, width: size(node.attrs.width), height: size(node.attrs.height) }, largestPicture.width)]
}

const goesOn = (list: List, next: List) =>
  next.type === 'bulletList'
    ? list.type === 'bulletList'
    : list.type === 'orderedList' && next.attrs.start === list.attrs.start + list.content.length

/** Two lists of one kind in a row are one list; two tables in a row would grow together in Word. */
function settled(blocks: Block[]): Block[] {
  const result: Block[] = []
  for (const block of blocks) {
    const last = result.at(-1)
    // Every block here was made by this file, so the list may grow in place.
    if (last && isList(last) && isList(block) && goesOn(last, block)) last.content.push(...block.content)
    else if (block.type === 'table' && last?.type === 'table') result.push(emptyParagraph(), block)
    else result.push(block)
  }
  return result
}

const isList = (block: Block): block is List => block.type === 'bulletList' || block.type === 'orderedList'
const isParagraph = (block: Block): block is Paragraph => block.type === 'paragraph'

function itemOf(node: Loose, budget: Budget, depth: number, level: number): { item: ListItem; moved: Block[] } {
  const blocks = blocksOf(node.content, budget, depth + 1, level + 1)
  const paragraphs = blocks.filter(isParagraph)
  const content = paragraphs.flatMap((one, i): Inline[] =>
    i === 0 ? one.content : [{ type: 'hardBreak' }, ...one.content],
  )
  const lists = settled(blocks.filter(isList)).filter(isList)
  return {
    item: { type: 'listItem', content: [{ type: 'paragraph', content: joined(content) }, ...lists] },
    moved: blocks.filter((block) => block.type === 'image' || block.type === 'table'),
  }
}

/** The list, then what cannot stand inside one: pictures and tables of its items. */
function listOf(node: Loose, budget: Budget, depth: number, level: number): Block[] {
  const entries = node.content.map((child) => itemOf(loose(child), budget, depth + 1, level))
  const items = entries.flatMap(({ item }): ListItem[] => {
    const [first, ...nested] = item.content
    if (level < deepestList - 1) return [item]
    return [{ type: 'listItem', content: [first] }, ...nested.flatMap((inner) => inner.content)]
  })
  const moved = entries.flatMap((entry) => entry.moved)
  if (items.length === 0) return moved
  const drawn: List =
    node.type === 'orderedList'
      ? { type: 'orderedList', attrs: { start: whole(node.attrs.start, 1, 999, 1) }, content: items }
      : { type: 'bulletList', content: items }
  return [drawn, ...moved]
}

function cellContent(blocks: Block[]): CellBlock[] {
  const flat = blocks.flatMap((block): CellBlock[] =>
    block.type === 'table' ? block.content.flatMap((row) => row.content.flatMap((cell) => cell.content)) : [block],
  )
  return flat.length === 0 ? [emptyParagraph()] : flat
}

function tableOf(node: Loose, budget: Budget, depth: number): Block[] {
  const { rows: mostRows, columns } = richTextLimits
  const rows = node.content.map(loose).map((row): TableRow => {
    const cells = row.content.map(loose).map((cell) => ({
      type: cell.type === 'tableHeader' ? ('tableHeader' as const) : ('tableCell' as const),
      attrs: { colspan: whole(cell.attrs.colspan, 1, columns, 1), rowspan: whole(cell.attrs.rowspan, 1, mostRows, 1) },
      content: settled(cellContent(blocksOf(cell.content, budget, depth + 3, 0))) as CellBlock[],
    }))
    if (cells.reduce((sum, cell) => sum + cell.attrs.colspan, 0) > columns) throw new TooLarge()
    spend(budget, 'nodes', cells.length + 1)
    return { type: 'tableRow', content: cells }
  })
  if (rows.length > mostRows) throw new TooLarge()
  const table = regularTable(rows)
  return table ? [table] : []
}

function blockOf(node: Loose, budget: Budget, depth: number, level: number): Block[] {
  switch (node.type) {
    case 'paragraph': {
      const blocks = blocksOf(node.content, budget, depth + 1, level)
      return blocks.length === 0 ? [emptyParagraph()] : blocks
    }
    case 'bulletList':
    case 'orderedList':
      return listOf(node, budget, depth + 1, level)
    case 'table':
      return tableOf(node, budget, depth + 1)
    case 'image':
      return imageOf(node, budget)
    default:
      return blocksOf(node.content, budget, depth + 1, level)
  }
}

/** Unknown nodes give way to their children; loose text becomes a paragraph. */
function blocksOf(nodes: unknown[], budget: Budget, depth: number, level: number): Block[] {
  if (depth > richTextLimits.depth) throw new TooLarge()
  spend(budget, 'nodes', nodes.length)
  const result: Block[] = []
  let line: Inline[] = []
  const endLine = () => {
    if (line.length > 0) result.push({ type: 'paragraph', content: joined(line) })
    line = []
  }
  for (const node of nodes.map(loose)) {
    const written = tidyInline(node.text)
    if (node.type === 'text' && written) {
      spend(budget, 'characters', written.length)
      line.push({ type: 'text', text: written, marks: marksOf(node) })
    } else if (node.type === 'hardBreak') line.push({ type: 'hardBreak' })
    else if (node.type !== 'text') {
      const blocks = blockOf(node, budget, depth, level)
      if (blocks.length === 0) continue
      endLine()
      result.push(...blocks)
    }
  }
  endLine()
  return settled(result)
}

const isBlank = (block: Block | undefined) => block?.type === 'paragraph' && block.content.length === 0

/** The normal form of whatever came from an editor or a file; null when it is larger than any section may be. */
export function sanitised(value: unknown): RichText | null {
  const { nodes, characters, images } = richTextLimits
  try {
    const content = blocksOf(loose(value).content, { nodes, characters, images }, 0, 0)
    while (isBlank(content.at(-1))) content.pop()
    while (isBlank(content[0])) content.shift()
    return { type: 'doc', content }
  } catch (error) {
    if (error instanceof TooLarge) return null
    throw error
  }
}
