import 'server-only'
import ExcelJS from 'exceljs'
import { addSheet, type SheetColumn } from '@/lib/export/workbook-sheet'
import type { Report, ReportEntry } from './report'
import { pairColumns, reportFacts } from './report-columns'

type PassageRow = ReportEntry['reading']['passages'][number] & { place: number }
const ofPassages: SheetColumn<PassageRow>[] = [
  { header: '相似对序号', width: 10, cell: ({ place }) => place },
  { header: '第几处', width: 8, cell: ({ number }) => number },
  { header: '后提交的建议：栏目', width: 24, cell: ({ label }) => label },
  { header: '文字', width: 70, cell: ({ words }) => words },
  { header: '对方：栏目', width: 24, cell: ({ otherLabel }) => otherLabel },
  { header: '对方文字', width: 70, cell: ({ otherWords }) => otherWords },
  { header: '字数', width: 8, cell: ({ characters }) => characters },
]

/** The report as a workbook that stands on its own: how it was made, the pairs, and every passage in the words of both. */
export async function reportWorkbook(report: Report): Promise<ArrayBuffer> {
  const book = new ExcelJS.Workbook()
  const rows = report.entries.map((entry, i) => ({ ...entry, place: i + 1 }))
  const facts: SheetColumn<[string, string]>[] = [
    { header: '查重报告', width: 14, cell: ([name]) => name },
    { header: '', width: 80, cell: ([, value]) => value },
  ]
  addSheet(book, '说明', facts, reportFacts(report))
  addSheet(book, '相似对', pairColumns, rows)
  addSheet(
    book,
    '相似片段',
    ofPassages,
    rows.flatMap(({ place, reading }) => reading.passages.map((passage) => ({ ...passage, place }))),
  )
  return book.xlsx.writeBuffer() as Promise<ArrayBuffer>
}
