import 'server-only'
import { once } from 'node:events'
import { PassThrough, Readable } from 'node:stream'
import ExcelJS from 'exceljs'
import { csvLine, csvStart } from '@/lib/platform/csv'
import { columns } from './columns'
import type { Entry } from './queries'

type Batches = AsyncIterable<Entry[]>
const rowsPerSheet = 1_000_000

async function* csvText(batches: Batches) {
  yield csvStart + csvLine(columns.map(({ header }) => header))
  for await (const batch of batches)
    yield batch.map((entry) => csvLine(columns.map(({ cell }) => cell(entry)))).join('')
}

async function writeWorkbook(batches: Batches, out: PassThrough) {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false })
  const addSheet = (number: number) => {
    const sheet = workbook.addWorksheet(`操作日志${number > 1 ? number : ''}`, {
      views: [{ state: 'frozen', ySplit: 1 }],
    })
    sheet.columns = columns.map(({ header, width }) => ({ header, width, style: { numFmt: '@' } }))
    sheet.getRow(1).font = { bold: true }
    return sheet
  }
  let sheet = addSheet(1)
  let rows = 0
  for await (const batch of batches) {
    for (const entry of batch) {
      if (rows > 0 && rows % rowsPerSheet === 0) {
        sheet.commit()
        sheet = addSheet(rows / rowsPerSheet + 1)
      }
      sheet.addRow(columns.map(({ cell }) => cell(entry))).commit()
      rows++
    }
    // Waits for a slow reader, so that the file is never held in memory as a whole.
    if (out.writableNeedDrain) await once(out, 'drain')
  }
  await workbook.commit()
}

export const csvStream = (batches: Batches): Readable => Readable.from(csvText(batches))

export function workbookStream(batches: Batches): Readable {
  const out = new PassThrough()
  writeWorkbook(batches, out).catch((error: Error) => out.destroy(error))
  return out
}
