import type { Reason } from '@/lib/platform/refused'
import { reason } from '@/lib/platform/refused'

export const tableFormats = ['XLSX', 'CSV', 'JSON'] as const
export type TableFormat = (typeof tableFormats)[number]

/** A row of a file: its number as the file's own program shows it, and its cells from the first column on. */
export type TableRow = { row: number; cells: string[] }

/** Rows one after another, however large the file; `done` says how much of it was read, from 0 to 1. */
export type Table = { rows: AsyncIterable<TableRow>; done: () => number }

export const UnreadableTable = reason(
  'unreadable-table',
  '无法读取该文件：它已损坏，或不是 XLSX、CSV、JSON 文件。请用 Excel 或 WPS 打开后另存为不带密码的 .xlsx 文件，再重新上传。',
)
export const OversizedTable = reason(
  'oversized-table',
  '该文件解开后过大，没有读取。请删去无关的工作表、图片和空行，或分成几个文件后再上传。',
)
export const OldWorkbook = reason(
  'old-workbook',
  '这是旧版 .xls 文件，不能读取。请用 Excel 或 WPS 另存为 .xlsx 后重新上传。',
)

/** Thrown while a file is read, with the sentence for whoever sent it. */
export class BadTable extends Error {
  constructor(readonly reason: Reason) {
    super(reason.code)
  }
}

/** More columns than a list has; what stands further right is not read. */
export const mostColumns = 60
/** A cell longer than this is cut: a limit for memory, far above what a summary needs. */
export const longestCell = 30_000

/** A cell as everybody reads it: one spelling, nothing that a database cannot hold. */
export const cellText = (text: string): string =>
  text
    .slice(0, longestCell)
    .replaceAll('\0', '')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .normalize('NFC')
    .trim()
