import type { Metadata } from 'next'
import { notFoundIfRefused } from '@/app/(portal)/not-found-if-refused'
import { ReportEntry } from '@/components/duplicate/report-entry'
import { PrintButton } from '@/components/suggestion/print-button'
import { PairId } from '@/lib/duplicate/form'
import { relationLabels, sourceLabels, verdictLabels } from '@/lib/duplicate/labels'
import { filterFrom } from '@/lib/duplicate/pair-filter'
import { type ReportEntry as Entry, makeReport } from '@/lib/duplicate/report'
import { proposalText } from '@/lib/duplicate/rules'
import { requireActor } from '@/lib/platform/session'
import { shanghaiDateTime } from '@/lib/platform/shanghai-time'

export const metadata: Metadata = { title: '查重报告' }

// The browser prints page x of y itself.
const paper = `@page { size: A4; margin: 16mm 14mm 18mm;
  @bottom-center { content: "第 " counter(page) " 页 共 " counter(pages) " 页"; font-size: 9pt } }
@media print { li { break-inside: avoid } }`

const standing = ({ proposal, verdict }: Entry) => {
  if (proposal) return proposalText(proposal)
  if (!verdict) return '待判定'
  const by = verdict.firstReaderName ? `${verdict.firstReaderName}初判，${verdict.byName}复核` : verdict.byName
  return `${verdictLabels[verdict.verdict]}（${by}，${shanghaiDateTime(verdict.at)}）理由：${verdict.reason}`
}

const factsOf = (entry: Entry) => [
  { term: '列出理由', description: entry.reasons.join('；') },
  {
    term: '相似程度',
    description: `${entry.score.toFixed(2)}，${entry.flagged ? '达到' : '未达到'}提示线；对比来源：${sourceLabels[entry.source]}`,
  },
  ...(entry.relation ? [{ term: '说明', description: relationLabels[entry.relation].explained }] : []),
  {
    term: '最长连续相同',
    description: entry.reading.longest ? `${entry.reading.longest.length} 字：“${entry.reading.longest.text}”` : '无',
  },
  { term: '判定', description: standing(entry) },
]

/** On paper, or as PDF by the browser's print: it says all it needs to be understood without the portal. */
export default async function ReportPage(props: PageProps<'/province/screening/report'>) {
  const actor = await requireActor('PROVINCE')
  const params = await props.searchParams
  const pair = PairId.safeParse({ id: params.pair })
  const wanted = { filter: filterFrom(params), pair: pair.success ? pair.data.id : null }
  const { call, blind, entries, leftOut, at, by } = await makeReport(actor, wanted).catch(notFoundIfRefused)
  return (
    <>
      <style>{paper}</style>
      <div className="mb-4 print:hidden">
        <PrintButton>打印或存为 PDF</PrintButton>
      </div>
      <h1 className="text-center text-2xl">{call.title}查重报告</h1>
      <p className="mt-3 mb-6 text-center text-ink-soft">
        {by} {shanghaiDateTime(at)} 生成，{entries.length} 对相似内容{leftOut > 0 && `，另有 ${leftOut} 对没有列入`}
        。分数只用于排序，是否重复以人的判定为准。{blind && '匿名阅读：项目名称、人员和单位已隐去。'}
      </p>
      {entries.map((entry, i) => (
        <ReportEntry key={entry.id} {...entry} place={i + 1} facts={factsOf(entry)} />
      ))}
    </>
  )
}
