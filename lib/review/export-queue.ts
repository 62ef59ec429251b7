import 'server-only'
import { PassThrough, Readable } from 'node:stream'
import ExcelJS from 'exceljs'
import { tableView } from '@/lib/export/workbook-sheet'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { NotFound, Refused } from '@/lib/platform/refused'
import { findDeskCall } from './desk-clock'
import { asOfficer, type Officer } from './held-desk'
import { walkQueue } from './queries'
import { queueColumns } from './queue-columns'
import { filterQuery, type QueueFilter } from './queue-filter'

/** The rows that the filter finds, or those ticked among them, as a workbook; written while it is read. */
export async function exportQueue(actor: Actor, filter: QueueFilter, ids: string[] | null) {
  const officer = asOfficer(actor)
  const { call } = await findDeskCall(officer, filter.call)
  if (!call) throw new Refused(NotFound)
  const detail = { call: call.id, filter: filterQuery(filter), ticked: ids?.length ?? null }
  const subject = `department:${officer.departmentId}`
  // A download that breaks off has been seen in part all the same: it is recorded before the first byte.
  await db.$transaction((tx) => recordAudit(tx, officer, { action: 'review.queue-exported', subject, detail }))
  const out = new PassThrough()
  // The reader learns of a failure from the broken stream, whose archive has no end.
  write(officer, call.id, filter, ids, out).catch((error: Error) => out.destroy(error))
  return { name: `${call.title}审核列表.xlsx`, body: Readable.toWeb(out) as ReadableStream<Uint8Array> }
}

async function write(officer: Officer, callId: string, filter: QueueFilter, ids: string[] | null, stream: PassThrough) {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true })
  const sheet = book.addWorksheet('审核列表', tableView(1))
  sheet.columns = queueColumns.map(({ header, key, width }) => ({ header, key, width }))
  sheet.getRow(1).font = { bold: true }
  for await (const rows of walkQueue(officer, callId, filter, ids)) {
    for (const row of rows) sheet.addRow(queueColumns.map(({ cell }) => cell(row))).commit()
  }
  sheet.commit()
  await book.commit()
}
