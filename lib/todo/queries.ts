import 'server-only'
import { countReadBundles } from '@/lib/bundle/queries'
import { DecisionFilter } from '@/lib/decision/form'
import { countDecidable, countObjections } from '@/lib/decision/queries'
import { asOfficer } from '@/lib/duplicate/held-pair'
import { countWaitingPairs } from '@/lib/duplicate/queries'
import { findProgress } from '@/lib/intake/department-progress'
import { countWaitingArrivals } from '@/lib/intake/queries'
import type { Actor } from '@/lib/platform/actor'
import { findScreeningWork } from '@/lib/screened/queries'
import type { ProvinceTodo } from './tasks'

/** Where suggestions lie that can be decided at once: nothing alike is open. */
const clear = DecisionFilter.parse({ clear: 'yes' })

/** 待办: what waits for the province, each counted as the list behind it counts. */
export async function findProvinceTodo(actor: Actor): Promise<ProvinceTodo> {
  const officer = asOfficer(actor)
  const [arrivals, bundles, pairs, decidable, objections, progress, work] = await Promise.all([
    countWaitingArrivals(officer),
    countReadBundles(officer),
    countWaitingPairs(officer),
    countDecidable(officer, clear),
    countObjections(officer),
    findProgress(officer),
    findScreeningWork(officer),
  ])
  const late = progress?.departments.filter(({ state }) => state === 'late').length ?? 0
  return {
    ...arrivals,
    bundles,
    pairs,
    decidable: decidable('SCREENING'),
    objections,
    late: progress && { callId: progress.call.id, title: progress.call.title, count: late },
    screening: work.waiting,
    isRunning: work.run !== null,
  }
}
