import ExcelJS from 'exceljs'

/** The rows of a workbook's first sheet, or that of a name, header first, every cell as it is stored. */
export async function readSheet(body: ReadableStream<Uint8Array>, name?: string): Promise<ExcelJS.CellValue[][]> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await new Response(body).arrayBuffer())
  const sheet = name ? book.getWorksheet(name) : book.worksheets[0]
  const rows = sheet?.getRows(1, sheet.rowCount) ?? []
  return rows.map((row) => (Array.isArray(row.values) ? Array.from(row.values).slice(1) : []))
}
