import type { SheetColumn } from '@/lib/export/workbook-sheet'
import { shanghaiDateTime } from '@/lib/platform/shanghai-time'
import published from '@/lib/screening/data/published-error-rate.json'
import { EngineVersion } from '@/lib/screening/engine-version'
import { alarmsText } from '@/lib/screening/labels'
import { relationLabels, sourceLabels, verdictLabels } from './labels'
import type { Report, ReportEntry } from './report'
import { proposalText } from './rules'

/** On paper the two stand side by side, what is said of both together below them, long sentences over the whole width. */
type PairColumn = SheetColumn<ReportEntry & { place: number }> & { side?: 'one' | 'other'; wide?: true }

const percent = (share: number) => `${Math.round(100 * share)}%`

/** What the report says of a pair, in the spreadsheet and on paper. */
export const pairColumns: readonly PairColumn[] = [
  { header: '序号', width: 6, cell: ({ place }) => place },
  { side: 'one', header: '后提交的建议', width: 40, cell: ({ one }) => one.title },
  { side: 'one', header: '建议单位', width: 28, cell: ({ one }) => one.organisation },
  { side: 'one', header: '建议人', width: 10, cell: ({ one }) => one.person },
  { side: 'one', header: '征集与主管部门', width: 36, cell: ({ one }) => one.from },
  { side: 'one', header: '状态', width: 12, cell: ({ one }) => one.standing },
  { side: 'other', header: '与其相似的', width: 40, cell: ({ other }) => other.title },
  { side: 'other', header: '对方单位', width: 28, cell: ({ other }) => other.organisation },
  { side: 'other', header: '对方人员', width: 10, cell: ({ other }) => other.person },
  { side: 'other', header: '对方来源', width: 36, cell: ({ other }) => other.from },
  { side: 'other', header: '对比来源', width: 14, cell: ({ source }) => sourceLabels[source] },
  { header: '延续等说明', width: 16, cell: ({ relation }) => (relation ? relationLabels[relation].name : '') },
  { wide: true, header: '列出理由', width: 50, cell: ({ reasons }) => reasons.join('；') },
  { header: '相似程度', width: 10, cell: ({ score }) => Number(score.toFixed(4)) },
  { header: '达到提示线', width: 10, cell: ({ flagged }) => (flagged ? '是' : '否') },
  { header: '后提交的文字相同占比', width: 12, cell: ({ reading }) => percent(reading.one.share) },
  { header: '对方文字相同占比', width: 12, cell: ({ reading }) => percent(reading.other.share) },
  { header: '最长连续相同（字，含模板文字）', width: 12, cell: ({ reading }) => reading.longest?.length ?? 0 },
  {
    wide: true,
    header: '判定',
    width: 24,
    cell: ({ verdict, proposal }) =>
      proposal ? proposalText(proposal) : verdict ? verdictLabels[verdict.verdict] : '待判定',
  },
  { wide: true, header: '判定理由', width: 40, cell: ({ verdict }) => verdict?.reason ?? '' },
  {
    header: '判定人',
    width: 16,
    cell: ({ verdict }) => [verdict?.firstReaderName, verdict?.byName].filter(Boolean).join('、'),
  },
  { header: '判定时间', width: 18, cell: ({ verdict }) => (verdict ? shanghaiDateTime(verdict.at) : '') },
]

/** 查重误差 in a sentence; the table by kinds of change is on the desk. */
function errorText(): string {
  const [first] = published.sets
  if (!first) return '未测定'
  return `${first.measured} 测定，${first.documents.toLocaleString('zh-CN')} 份公开文本；无关文本误提示率：${alarmsText(published.sets)}。`
}

/** What must be known to read the report without the portal. */
export const reportFacts = ({ call, blind, entries, leftOut, at, by }: Report): [string, string][] => [
  ['征集', call.title],
  ['导出', `${by} ${shanghaiDateTime(at)}`],
  ['相似对', `${entries.length} 对${leftOut > 0 ? `，另有 ${leftOut} 对没有列入，请缩小筛选范围` : ''}`],
  ['阅读方式', blind ? '匿名：项目名称、人员和单位已隐去' : '实名'],
  ['查重引擎', `第 ${EngineVersion} 版`],
  ['查重误差', errorText()],
  ['说明', '分数只用于排序，不作判定；是否重复以判定栏和判定理由为准。'],
]
