import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { setImmediate } from 'node:timers/promises'
import ExcelJS from 'exceljs'
import { unzipSync, zipSync } from 'fflate'
import type { Column, TableRow } from '@/lib/suggestion/form/columns'
import { linesOf, widthOf } from './form/table-layout'
import { tableView } from './workbook-sheet'

/** 汇总表 as it is printed: `date` is the 填报日期. */
export type Sheet<Row = TableRow> = {
  title: string
  department: string
  date: string
  columns: readonly Column<Row>[]
  rows: Iterable<Row> | AsyncIterable<Row>
}

// The zip format's first day: the same table is the same file whenever it is made.
const firstDay = new Date(1980, 0, 1)
const undated = { created: firstDay, modified: firstDay }
const headerRow = 4
const amount = '#,##0.00'
// Told, not left to the program: some show rows of one line only.
const lineHeight = 16

const side = { style: 'thin' } as const
const border = { top: side, left: side, bottom: side, right: side }

function addHead(sheet: ExcelJS.Worksheet, { title, department, date, columns }: Omit<Sheet<never>, 'rows'>): void {
  const last = columns.length
  const half = Math.max(1, Math.ceil(last / 2))
  const heading = sheet.addRow([title])
  heading.height = 30
  heading.getCell(1).style = { font: { bold: true, size: 16 }, alignment: { horizontal: 'center', vertical: 'middle' } }
  sheet.mergeCells(1, 1, 1, last)
  // High enough for the seal beside the name.
  sheet.addRow([`主管部门（盖章）：${department}`]).height = 60
  sheet.mergeCells(2, 1, 2, half)
  sheet.addRow([`填报日期：${date}`]).height = 20
  sheet.mergeCells(3, 1, 3, half)
  const header = sheet.addRow(columns.map((column) => column.header))
  header.height = lineHeight * linesOf(columns.map(({ key, header: text }) => ({ key, text })))
  header.eachCell((cell) => {
    cell.style = {
      font: { bold: true },
      alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
      border,
    }
  })
}

async function write<Row>(stream: PassThrough, { rows, ...head }: Sheet<Row>): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, ...undated })
  const sheet = book.addWorksheet('汇总表', {
    ...tableView(headerRow),
    headerFooter: { oddFooter: '&C第 &P 页 共 &N 页' },
  })
  sheet.columns = head.columns.map(({ key }) => ({ key, width: widthOf(key) }))
  addHead(sheet, head)
  let written = 0
  for await (const row of rows) {
    const values = head.columns.map((column) => ({ key: column.key, value: column.cell(row) }))
    const line = sheet.addRow(values.map(({ value }) => value))
    line.height = lineHeight * linesOf(values.map(({ key, value }) => ({ key, text: String(value) })))
    line.eachCell({ includeEmpty: true }, (cell, i) => {
      const format = head.columns[i - 1]?.format
      cell.style = {
        numFmt: format === 'amount' ? amount : format === 'text' ? '@' : '0',
        alignment: { vertical: 'top', wrapText: true },
        border,
      }
    })
    line.commit()
    written += 1
    // What packs the rows gets its turn, so that they do not pile up.
    if (written % 100 === 0) await setImmediate()
  }
  sheet.commit()
  await book.commit()
}

/** Text stays text whatever it begins with, amounts are numbers; the same rows give the same bytes. */
export async function tableFile<Row>(sheet: Sheet<Row>): Promise<Uint8Array> {
  const stream = new PassThrough()
  const [bytes] = await Promise.all([buffer(stream), write(stream, sheet)])
  // The library dates the parts by the clock.
  return zipSync(unzipSync(bytes), { mtime: firstDay })
}
