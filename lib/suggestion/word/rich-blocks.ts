import {
  BorderStyle,
  type ILevelsOptions,
  ImageRun,
  LevelFormat,
  LevelSuffix,
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

type Place = 'page' | 'cell'

/** Hardly indented in a cell: a list wider than its column sends office programs into endless layout. */
const listStyles = (place: Place, level: number): Pick<ILevelsOptions, 'style' | 'suffix'> =>
  place === 'page'
    ? { style: { paragraph: { indent: { left: 640 + 480 * (level + 1), hanging: 480 } } } }
    : { style: { paragraph: { indent: { left: 100 * Math.min(level, 2) } } }, suffix: LevelSuffix.SPACE }

type Format = (typeof LevelFormat)[keyof typeof LevelFormat]

const levels = (place: Place, format: Format, text: (level: number) => string, start = 1) =>
  Array.from(
    { length: deepest },
    (_, level): ILevelsOptions => ({
      level,
      format,
      text: text(level),
      start,
      ...listStyles(place, level),
    }),
  )

const bullet = (level: number) => '●○■'.charAt(level % 3)
const bullets: Readonly<Record<Place, Numbered>> = {
  page: { reference: 'bullets', levels: levels('page', LevelFormat.BULLET, bullet) },
  cell: { reference: 'bullets-in-cell', levels: levels('cell', LevelFormat.BULLET, bullet) },
}
const textStyle: Readonly<Record<Place, string>> = { page: 'ReportText', cell: 'ReportTableText' }
const listStyle: Readonly<Record<Place, string>> = { page: 'ReportList', cell: 'ReportTableText' }

/** Draws rich text; it gathers the list definitions, and numbers pictures, for one Word file. */
export class RichBlocks {
  readonly numbering: Numbered[] = [bullets.page, bullets.cell]
  private pictureCount = 0

  constructor(private readonly pictures: Pictures) {}

  draw(document: RichText): (Paragraph | Table)[] {
    return document.content.flatMap((block) => this.block(block, 'page'))
  }

  private block(block: Block, place: Place): (Paragraph | Table)[] {
    switch (block.type) {
      case 'paragraph':
        return [new Paragraph({ style: textStyle[place], children: runs(block.content) })]
      case 'bulletList':
      case 'orderedList':
        return this.list(block, 0, place)
      case 'image':
        return [this.picture(block)]
      case 'table':
        return [this.table(block)]
    }
  }

  private list(list: List, level: number, place: Place): Paragraph[] {
    const reference = list.type === 'bulletList' ? bullets[place].reference : this.ordered(list.attrs.start, place)
    return list.content.flatMap(({ content: [first, ...nested] }) => [
      new Paragraph({ style: listStyle[place], numbering: { reference, level }, children: runs(first.content) }),
      ...nested.flatMap((inner) => this.list(inner, level + 1, place)),
    ])
  }

  /** A definition for each list: Word would go on counting from the list before. */
  private ordered(start: number, place: Place) {
    const reference = `ordered-${this.numbering.length}`
    this.numbering.push({ reference, levels: levels(place, LevelFormat.DECIMAL, (level) => `%${level + 1}.`, start) })
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
      children: content.flatMap((block) => this.block(block, 'cell')),
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
