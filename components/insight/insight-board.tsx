import type { Route } from 'next'
import { PrintButton } from '@/components/suggestion/print-button'
import { ButtonLink } from '@/components/ui/button-link'
import { listAddress } from '@/components/ui/list-address'
import { PageHeader } from '@/components/ui/page-header'
import { Stat } from '@/components/ui/stat'
import { type Criteria, filterQuery } from '@/lib/insight/form'
import type { Figure, Mark, Outlook } from '@/lib/insight/form/figure'
import { CallChoice, type ChosenCall } from './call-choice'
import { FigureCard } from './figure-card'
import { drawingOf } from './figure-charts'

type InsightBoardProps = {
  call: ChosenCall
  calls: ChosenCall[]
  figures: Figure[]
  outlook: Outlook | null
  counted: number
  /** Those of which the text may be counted: fewer, where some still lie with departments. */
  read: number
  /** Whose numbers these are, and of when. */
  scope: string
  at: string
  /** The list behind the numbers. */
  list: string
  exportPath: string
  /** Where pairs of similar texts are read, for those who read them. */
  desk?: Route | undefined
}

/** All figures of a call, for whoever may see them: what is in them is decided before. */
export function InsightBoard(props: InsightBoardProps) {
  const { call, calls, figures, outlook, counted, read, scope, at, list, exportPath, desk } = props
  const address = (find: Criteria) => `${list}?${filterQuery({ call: call.id, ...find })}` as Route
  const linked = ({ find, pairs, value }: Mark): Route | null => {
    if (value === 0) return null
    if (pairs) return desk ? listAddress(desk, { call: call.id, ...pairs }) : null
    return find && address(find)
  }
  const source = `${call.title}；${scope}；统计时间 ${at}`
  return (
    <div data-paper="wide">
      <PageHeader
        title="统计分析"
        description={`${call.title}。${scope}，统计时间 ${at}。图中和表中的数字均可点击，查看计入的建议。`}
        actions={
          <>
            <ButtonLink href={`${exportPath}?call=${call.id}` as Route} download>
              导出表格（XLSX）
            </ButtonLink>
            <PrintButton>打印</PrintButton>
          </>
        }
      />
      <CallChoice calls={calls} chosen={call.id} />
      <div className="mb-6 grid grid-cols-2 gap-4 max-sm:gap-3 sm:grid-cols-3">
        <Stat label="已提交" value={counted} unit="份" href={address({})} hint="不含草稿和已撤回的" />
        <Stat label="可查看内容" value={read} unit="份" href={address({ readable: true })} hint="下列内容统计的范围" />
        {outlook && (
          <Stat
            label="预计最终"
            value={outlook.likely}
            unit="份"
            hint={`八成可能在 ${outlook.low} 至 ${outlook.high} 份之间`}
          />
        )}
      </div>
      <div className="grid gap-6">
        {figures.map((figure) => {
          const drawing = drawingOf(figure, linked, outlook)
          return (
            <FigureCard
              key={figure.key}
              figure={figure}
              chart={drawing?.chart ?? null}
              legend={drawing?.legend}
              linked={linked}
              source={source}
            />
          )
        })}
      </div>
    </div>
  )
}
