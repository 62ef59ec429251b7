import 'server-only'
import ExcelJS from 'exceljs'
import { shanghaiDateTime } from '@/lib/platform/shanghai-time'
import { relationLabels, sourceLabels, verdictLabels } from './labels'
import type { Report, ReportEntry } from './report'
import { proposalText } from './rules'

type Column<Row> = { header: string; width: number; cell: (row: Row) => string | number }

const percent = (share: number) => `${Math.round(100 * share)}%`

const ofPairs: Column<ReportEntry & { place: number }>[] = [
  { header: '序号', width: 6, cell: ({ place }) => place },
  { header: '后提交的建议', width: 40, cell: ({ one }) => one.title },
  { header: '建议单位', width: 28, cell: ({ one }) => one.organisation },
  { header: '建议人', width: 10, cell: ({ one }) => one.person },
  { header: '征集与主管部门', width: 36, cell: ({ one }) => one.from },
  { header: '状态', width: 12, cell: ({ one }) => one.standing },
  { header: '与其相似的', width: 40, cell: ({ other }) => other.title },
  { header: '对方单位', width: 28, cell: ({ other }) => other.organisation },
  { header: '对方人员', width: 10, cell: ({ other }) => other.person },
  { header: '对方来源', width: 36, cell: ({ other }) => other.from },
  { header: '对比来源', width: 14, cell: ({ source }) => sourceLabels[source] },
  { header: '延续等说明', width: 16, cell: ({ relation }) => (relation ? relationLabels[relation].name : '') },
  { header: '列出理由', width: 50, cell: ({ reasons }) => reasons.join('；') },
  { header: '相似程度', width: 10, cell: ({ score }) => Number(score.toFixed(4)) },
  { header: '达到提示线', width: 10, cell: ({ flagged }) => (flagged ? '是' : '否') },
  { header: '后提交的文字相同占比', width: 12, cell: ({ reading }) => percent(reading.one.share) },
  { header: '对方文字相同占比', width: 12, cell: ({ reading }) => percent(reading.other.share) },
  { header: '最长连续相同（字）', width: 12, cell: ({ reading }) => reading.longest?.length ?? 0 },
  {
    header: '判定',
    width: 24,
    cell: ({ verdict, proposal }) =>
      proposal ? proposalText(proposal) : verdict ? verdictLabels[verdict.verdict] : '待判定',
  },
  { header: '判定理由', width: 40, cell: ({ verdict }) => verdict?.reason ?? '' },
  {
    header: '判定人',
    width: 16,
    cell: ({ verdict }) => [verdict?.firstReaderName, verdict?.byName].filter(Boolean).join('、'),
  },
  { header: '判定时间', width: 18, cell: ({ verdict }) => (verdict ? shanghaiDateTime(verdict.at) : '') },
]

type PassageRow = ReportEntry['reading']['passages'][number] & { place: number }
const ofPassages: Column<PassageRow>[] = [
  { header: '相似对序号', width: 10, cell: ({ place }) => place },
  { header: '第几处', width: 8, cell: ({ number }) => number },
  { header: '后提交的建议：栏目', width: 24, cell: ({ label }) => label },
  { header: '文字', width: 70, cell: ({ words }) => words },
  { header: '对方：栏目', width: 24, cell: ({ otherLabel }) => otherLabel },
  { header: '对方文字', width: 70, cell: ({ otherWords }) => otherWords },
  { header: '字数', width: 8, cell: ({ characters }) => characters },
]

function addSheet<Row>(book: ExcelJS.Workbook, name: string, columns: readonly Column<Row>[], rows: readonly Row[]) {
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

/** The report as a workbook that stands on its own: how it was made, the pairs, and every passage in the words of both. */
export async function reportWorkbook({ call, blind, entries, leftOut, at, by }: Report): Promise<ArrayBuffer> {
  const book = new ExcelJS.Workbook()
  const rows = entries.map((entry, i) => ({ ...entry, place: i + 1 }))
  const about: [string, string][] = [
    ['征集', call.title],
    ['导出', `${by} ${shanghaiDateTime(at)}`],
    ['相似对', `${entries.length} 对${leftOut > 0 ? `，另有 ${leftOut} 对没有列入，请缩小筛选范围` : ''}`],
    ['阅读方式', blind ? '匿名：项目名称、人员和单位已隐去' : '实名'],
    ['说明', '分数只用于排序，不作判定；是否重复以判定栏和判定理由为准。'],
  ]
  const facts: Column<[string, string]>[] = [
    { header: '查重报告', width: 14, cell: ([name]) => name },
    { header: '', width: 80, cell: ([, value]) => value },
  ]
  addSheet(book, '说明', facts, about)
  addSheet(book, '相似对', ofPairs, rows)
  addSheet(
    book,
    '相似片段',
    ofPassages,
    rows.flatMap(({ place, reading }) => reading.passages.map((passage) => ({ ...passage, place }))),
  )
  return book.xlsx.writeBuffer() as Promise<ArrayBuffer>
}
