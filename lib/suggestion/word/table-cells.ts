import { Paragraph, TableCell, VerticalAlignTable, WidthType } from 'docx'
import { textWidth } from './page'
import { written } from './typeface'

const parts = [1860, 2200, 1500, 1642, 1642]
/** Five columns, scaled to the text's width. */
export const columnWidths = parts.map((part) =>
  Math.floor((part * textWidth) / parts.reduce((sum, one) => sum + one, 0)),
)

export type Place = { from: number; to: number; rows?: number }

const widthOf = ({ from, to }: Place) => columnWidths.slice(from, to + 1).reduce((sum, width) => sum + width, 0)

function cell(place: Place, children: Paragraph[]) {
  return new TableCell({
    columnSpan: place.to - place.from + 1,
    rowSpan: place.rows ?? 1,
    width: { size: widthOf(place), type: WidthType.DXA },
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
    verticalAlign: VerticalAlignTable.CENTER,
    children,
  })
}

export const labelCell = (place: Place, ...lines: readonly string[]) =>
  cell(
    place,
    lines.map((line) => new Paragraph({ style: 'FormLabel', children: [written(line)] })),
  )

/** A label of the list's head, which stays on the page of the first row. */
export const headCell = (place: Place, label: string) =>
  cell(place, [new Paragraph({ style: 'FormLabel', keepNext: true, children: [written(label)] })])

/** A paragraph for each line; an empty cell keeps one. */
export const valueCell = (place: Place, lines: readonly string[], style = 'FormCell') =>
  cell(
    place,
    (lines.length === 0 ? [''] : lines).map((line) => new Paragraph({ style, children: [written(line)] })),
  )
