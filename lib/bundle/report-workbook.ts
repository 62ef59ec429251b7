import 'server-only'
import ExcelJS from 'exceljs'
import { addSheet, type SheetColumn } from '@/lib/export/workbook-sheet'
import { shanghaiDateTime } from '@/lib/platform/shanghai-time'
import { bundleStateLabels } from './labels'
import type { findBundle } from './queries'
import { type BundleItem, type BundleReport, countsOf, verdictOf } from './report'

type Found = NonNullable<Awaited<ReturnType<typeof findBundle>>>
export type ReadBundle = Found & { report: BundleReport }

const facts = ({ call, department, archiveName, tableName, state, report }: ReadBundle, at: Date) => {
  const { clean, doubtful, unfit, missing } = countsOf(report)
  return [
    ['征集', call.title],
    ['主管部门', department.name],
    ['压缩包', archiveName],
    ['汇总表', tableName || (report.rows === null ? '没有' : '在压缩包中')],
    ['接收情况', bundleStateLabels[state]],
    ['核对结果', `相符 ${clean} 项，有出入 ${doubtful} 项，不能接收 ${unfit} 项，缺少文件 ${missing} 项`],
    ['说明', '有出入的也会接收，请核对；不能接收的和缺少的，请改正、补齐后重新报送。'],
    ...report.notes.map((note) => ['注意', note] as const),
    ['导出时间', shanghaiDateTime(at)],
  ] as const
}

const ofItems: readonly SheetColumn<BundleItem>[] = [
  { header: '序号', width: 8, cell: ({ number }) => number ?? '' },
  { header: '核对', width: 12, cell: verdictOf },
  { header: '项目名称', width: 44, cell: ({ title }) => title || '（没有读到）' },
  { header: '建议单位', width: 28, cell: ({ organisation }) => organisation },
  { header: '建议人', width: 12, cell: ({ proposer }) => proposer },
  { header: '汇总表中的行', width: 12, cell: ({ row }) => row ?? '' },
  { header: '说明', width: 60, cell: ({ faults, doubts }) => [...faults, ...doubts].join('；') },
  { header: '文件', width: 60, cell: ({ path }) => path },
]

const ofMissing: readonly SheetColumn<BundleReport['missing'][number]>[] = [
  { header: '汇总表中的行', width: 12, cell: ({ row }) => row },
  { header: '序号', width: 8, cell: ({ number }) => number ?? '' },
  { header: '项目名称', width: 44, cell: ({ title }) => title },
  { header: '建议单位', width: 28, cell: ({ organisation }) => organisation },
]

const ofOthers: readonly SheetColumn<BundleReport['others'][number]>[] = [
  { header: '文件', width: 60, cell: ({ path }) => path },
  { header: '说明', width: 60, cell: ({ note }) => note },
]

/** What matched and what did not, as its department gets it, which cannot look into the portal's report. */
export async function bundleWorkbook(bundle: ReadBundle, at: Date): Promise<ArrayBuffer> {
  const book = new ExcelJS.Workbook()
  const ofFacts: SheetColumn<readonly [string, string]>[] = [
    { header: '核对报告', width: 14, cell: ([name]) => name },
    { header: '', width: 80, cell: ([, value]) => value },
  ]
  addSheet(book, '说明', ofFacts, facts(bundle, at))
  addSheet(book, '逐项核对', ofItems, bundle.report.items)
  if (bundle.report.missing.length > 0) addSheet(book, '缺少文件', ofMissing, bundle.report.missing)
  if (bundle.report.others.length > 0) addSheet(book, '其他文件', ofOthers, bundle.report.others)
  return book.xlsx.writeBuffer() as Promise<ArrayBuffer>
}
