import type { AddWorksheetOptions, Workbook } from 'exceljs'

export type SheetColumn<Row> = { header: string; width: number; cell: (row: Row) => string | number }

/** Reads well on screen and on paper: all down to the header stays in view, the header comes again on every page. */
export const tableView = (headerRow: number): Partial<AddWorksheetOptions> => ({
  views: [{ state: 'frozen', ySplit: headerRow }],
  pageSetup: {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${headerRow}:${headerRow}`,
  },
})

/** A sheet of rows under one header. */
export function addSheet<Row>(
  book: Workbook,
  name: string,
  columns: readonly SheetColumn<Row>[],
  rows: readonly Row[],
): void {
  const sheet = book.addWorksheet(name, tableView(1))
  sheet.columns = columns.map(({ header, width }) => ({ header, width }))
  for (const row of rows) sheet.addRow(columns.map(({ cell }) => cell(row)))
  sheet.eachRow((row) => {
    row.alignment = { vertical: 'top', wrapText: true }
  })
  sheet.getRow(1).font = { bold: true }
}
