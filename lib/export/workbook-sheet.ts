import type { Workbook } from 'exceljs'

export type SheetColumn<Row> = { header: string; width: number; cell: (row: Row) => string | number }

/** A sheet that reads well on screen and on paper: its header stays in view and comes again on every page. */
export function addSheet<Row>(
  book: Workbook,
  name: string,
  columns: readonly SheetColumn<Row>[],
  rows: readonly Row[],
): void {
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    },
  })
  sheet.columns = columns.map(({ header, width }) => ({ header, width }))
  for (const row of rows) sheet.addRow(columns.map(({ cell }) => cell(row)))
  sheet.eachRow((row) => {
    row.alignment = { vertical: 'top', wrapText: true }
  })
  sheet.getRow(1).font = { bold: true }
}
