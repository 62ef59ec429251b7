import 'server-only'
import ExcelJS from 'exceljs'
import { findCall } from '@/lib/call/queries'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { databaseNow } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { NotFound, Refused } from '@/lib/platform/refused'
import { shanghaiDateTime } from '@/lib/platform/shanghai-time'
import { findInsight } from './board'
import { type Figure, markAt } from './form/figure'

/** The numbers of every figure as a workbook, one sheet each. */
export async function exportInsight(actor: Actor, callId: string): Promise<{ name: string; bytes: Uint8Array }> {
  const { figures } = await findInsight(actor, callId)
  const call = await findCall(actor, callId)
  if (!call) throw new Refused(NotFound)
  await db.$transaction((tx) => recordAudit(tx, actor, { action: 'insight.exported', subject: `call:${callId}` }))
  const source = `${call.title}，统计时间 ${shanghaiDateTime(await databaseNow())}`
  const book = new ExcelJS.Workbook()
  for (const figure of figures) addSheet(book, figure, source)
  return { name: `${call.title}统计分析.xlsx`, bytes: new Uint8Array(await book.xlsx.writeBuffer()) }
}

// Excel takes no more of a sheet's name, and none of these marks.
const sheetName = (title: string) => title.replace(/[\\/?*[\]:：]/g, ' ').slice(0, 31)

function addSheet(book: ExcelJS.Workbook, figure: Figure, source: string): void {
  const { title, unit, note, rowHeader, rows, columns, decimals } = figure
  const sheet = book.addWorksheet(sheetName(title), {
    views: [{ state: 'frozen', ySplit: 4, xSplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  sheet.addRow([`${title}（单位：${unit}）`]).font = { bold: true, size: 14 }
  sheet.addRow([source])
  sheet.addRow([note])
  sheet.addRow([rowHeader, ...columns]).font = { bold: true }
  for (const row of rows) sheet.addRow([row, ...columns.map((column) => markAt(figure, row, column)?.value ?? 0)])
  sheet.getColumn(1).width = 40
  for (let i = 2; i <= columns.length + 1; i += 1) {
    const column = sheet.getColumn(i)
    column.width = 16
    column.numFmt = decimals === 2 ? '#,##0.00' : '0'
  }
}
