import { Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx'
import { type Filled, informationRows } from './information-table'
import { textWidth } from './page'
import { gridLines } from './rich-blocks'
import { columnShares, type FormCell, type Place } from './table-cells'
import { written } from './typeface'

const allShares = columnShares.reduce((sum, one) => sum + one, 0)
const columnWidths = columnShares.map((share) => Math.floor((share * textWidth) / allShares))
const sumOf = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0)
const widthOf = ({ from, to }: Place) => sumOf(columnWidths.slice(from, to + 1))

const styles: Record<FormCell['look'], string> = {
  label: 'FormLabel',
  head: 'FormLabel',
  value: 'FormCell',
  prompt: 'FormPrompt',
}

const drawn = ({ place, look, lines }: FormCell) =>
  new TableCell({
    columnSpan: place.to - place.from + 1,
    rowSpan: place.rows ?? 1,
    width: { size: widthOf(place), type: WidthType.DXA },
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
    verticalAlign: VerticalAlignTable.CENTER,
    children: lines.map(
      (line) =>
        new Paragraph({ style: styles[look], ...(look === 'head' && { keepNext: true }), children: [written(line)] }),
    ),
  })

export const informationTable = (filled: Filled) =>
  new Table({
    width: { size: sumOf(columnWidths), type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    borders: gridLines,
    // A row torn between two pages is hard to read; none is longer than a page.
    rows: informationRows(filled).map((cells) => new TableRow({ cantSplit: true, children: cells.map(drawn) })),
  })
