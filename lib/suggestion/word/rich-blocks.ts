import {
  BorderStyle,
  type ILevelsOptions,
  ImageRun,
  LevelFormat,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type {
  Block,
  Cell,
  Image,
  Inline,
  List,
  Table as RichTable,
  RichText,
} from '@/lib/suggestion/rich-text/document'
import { tableWidth } from '@/lib/suggestion/rich-text/table-grid'
import { textWidth } from './page'
import { written } from './typeface'

/** Bytes of the pictures by file id; every picture of the document must be there. */
export type Pictures = ReadonlyMap<string, { bytes: Uint8Array; type: 'png' | 'jpg' }>

type Numbered = { reference: string; levels: ILevelsOptions[] }

const deepest = 9
const listIndent = (level: number) => ({ left: 640 + 480 * (level + 1), hanging: 480 })

const levels = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: (level: number) => string, start = 1) =>
  Array.from(
    { length: deepest },
    (_, level): ILevelsOptions => ({
      level,
      format,
      text: text(level),
      start,
      style: { paragraph: { indent: listIndent(level) } },
    }),
  )

const bullets: Numbered = {
  reference: 'bullets',
  levels: levels(LevelFormat.BULLET, (level) => '●○■'.charAt(level % 3)),
}

/** Draws rich text; it gathers the list definitions, and numbers pictures, for one Word file. */
export class RichBlocks {
  readonly numbering: Numbered[] = [bullets]
  private pictureCount = 0

  constructor(private readonly pictures: Pictures) {}

  draw(document: RichText): (Paragraph | Table)[] {
    return document.content.flatMap((block) => this.block(block, 'ReportText'))
  }

  private block(block: Block, style: string): (Paragraph | Table)[] {
    switch (block.type) {
      case 'paragraph':
        return [new Paragraph({ style, children: runs(block.content) })]
      case 'bulletList':
      case 'orderedList':
        return this.list(block, 0, style === 'ReportText' ? 'ReportList' : style)
      case 'image':
        return [this.picture(block)]
      case 'table':
        return [this.table(block)]
    }
  }

  private list(list: List, level: number, style: string): Paragraph[] {
    const reference = list.type === 'bulletList' ? bullets.reference : this.ordered(list.attrs.start)
    return list.content.flatMap(({ content: [first, ...nested] }) => [
      new Paragraph({ style, numbering: { reference, level }, children: runs(first.content) }),
      ...nested.flatMap((inner) => this.list(inner, level + 1, style)),
    ])
  }

  /** A definition for each list: Word would go on counting from the list before. */
  private ordered(start: number) {
    const reference = `ordered-${this.numbering.length}`
    this.numbering.push({ reference, levels: levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`, start) })
    return reference
  }

  private picture({ attrs: { fileId, alt, width, height } }: Image) {
    const picture = this.pictures.get(fileId)
    if (!picture) throw new Error(`picture ${fileId} is missing`)
    this.pictureCount += 1
    return new Paragraph({
      style: 'ReportPicture',
      children: [
        new ImageRun({
          type: picture.type,
          data: picture.bytes,
          transformation: { width, height },
          altText: { id: String(this.pictureCount), name: `图片${this.pictureCount}`, description: alt },
        }),
      ],
    })
  }

  private table(table: RichTable) {
    const columns = tableWidth(table)
    const width = Math.floor(textWidth / columns)
    return new Table({
      width: { size: width * columns, type: WidthType.DXA },
      columnWidths: Array.from({ length: columns }, () => width),
      borders: gridLines,
      rows: table.content.map(
        ({ content }) =>
          new TableRow({
            tableHeader: content[0]?.type === 'tableHeader',
            cantSplit: true,
            children: content.map((cell) => this.cell(cell, width)),
          }),
      ),
    })
  }

  private cell({ attrs: { colspan, rowspan }, content }: Cell, width: number) {
    return new TableCell({
      columnSpan: colspan,
      rowSpan: rowspan,
      width: { size: width * colspan, type: WidthType.DXA },
      children: content.flatMap((block) => this.block(block, 'ReportTableText')),
    })
  }
}

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
export const gridLines = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
}

const runs = (content: Inline[]) =>
  content.map((one) => {
    if (one.type === 'hardBreak') return new TextRun({ break: 1 })
    const has = (type: string) => one.marks.some((mark) => mark.type === type)
    return written(one.text, {
      ...(has('bold') ? { bold: true } : {}),
      ...(has('superscript') ? { superScript: true } : {}),
      ...(has('subscript') ? { subScript: true } : {}),
    })
  })
