import type { Route } from 'next'
import { InsightBoard } from '@/components/insight/insight-board'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { findInsight } from '@/lib/insight/board'
import { filterFrom } from '@/lib/insight/form'
import { findCalls } from '@/lib/insight/queries'
import type { Actor } from '@/lib/platform/actor'
import { databaseNow } from '@/lib/platform/clock'
import { shanghaiDateTime } from '@/lib/platform/shanghai-time'

type Params = Record<string, string | string[] | undefined>
type InsightProps = { actor: Actor; params: Params; scope: string; list: string; exportPath: string; desk?: Route }

/** The same board for each role; the actor decides what is counted in it. */
export async function Insight({ actor, params, ...places }: InsightProps) {
  const { call, calls } = await findCalls(actor, filterFrom(params).call)
  if (!call)
    return (
      <>
        <PageHeader title="统计分析" />
        <EmptyState title="还没有征集">征集开放后，统计会出现在这里。</EmptyState>
      </>
    )
  const { figures, outlook, counted, read } = await findInsight(actor, call.id)
  return (
    <InsightBoard
      call={call}
      calls={calls}
      figures={figures}
      outlook={outlook}
      counted={counted}
      read={read}
      at={shanghaiDateTime(await databaseNow())}
      {...places}
    />
  )
}
