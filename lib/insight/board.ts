import 'server-only'
import { findCall } from '@/lib/call/queries'
import type { Actor, ActorOf } from '@/lib/platform/actor'
import { NotFound, Refused } from '@/lib/platform/refused'
import { policyClauses } from '@/lib/policy/clauses'
import { textsOf } from './facts'
import { arrivalsFigure } from './figures/arrivals'
import { bandsFigure } from './figures/bands'
import { citiesFigure } from './figures/city-tiles'
import { clausesFigure } from './figures/clauses'
import { fieldsFigure } from './figures/fields'
import { levelsFigure } from './figures/levels'
import { progressFigure } from './figures/progress'
import { similarityFigure } from './figures/similarity'
import { sumsFigure } from './figures/sums'
import { forecast, forecastSentence, noForecastSentence } from './forecast'
import type { Figure, Outlook } from './form/figure'
import { findPairNumbers } from './pair-numbers'
import { findEarlier, listCounted, listFacts } from './queries'
import { seesWholeProvince } from './rules'

export type Insight = { figures: Figure[]; counted: number; read: number; outlook: Outlook | null }

/** The call's options in its order, then whatever else was chosen while it offered that. */
const chosenOf = (options: readonly { value: string }[], chosen: readonly string[]): string[] => {
  const offered = options.map(({ value }) => value)
  return [...offered, ...[...new Set(chosen)].filter((value) => value !== '' && !offered.includes(value)).sort()]
}

/** Every figure of a call, as this person may count it. */
export async function findInsight(actor: Actor, callId: string): Promise<Insight> {
  const call = await findCall(actor, callId)
  if (!call) throw new Refused(NotFound)
  const facts = await listFacts(actor, callId)
  const earlier = await findEarlier(actor, call.closesAt)
  const departments = await listCounted(actor)
  const texts = textsOf(facts)
  const arrivals = facts.map(({ arrivedAt }) => arrivedAt)
  const foreseen = call.closedAt ? null : forecast({ ...call, arrived: facts.length }, earlier)
  const categories = chosenOf(
    call.options.categories,
    texts.map(({ category }) => category),
  )
  const industries = chosenOf(
    call.options.industries,
    texts.map(({ industry }) => industry),
  )
  const ended = call.phase === 'closed'
  const note = foreseen
    ? forecastSentence(foreseen, earlier?.title ?? null)
    : ended
      ? '征集已截止，不再预测。'
      : noForecastSentence(facts.length)
  const figures = [
    arrivalsFigure({ ...call, arrivals }, earlier, note),
    progressFigure(facts, departments),
    ...(seesWholeProvince(actor) ? [citiesFigure(facts, departments)] : []),
    fieldsFigure(texts, categories, industries),
    levelsFigure(texts),
    bandsFigure(texts),
    sumsFigure(texts, categories),
    clausesFigure(texts, policyClauses),
    ...(seesWholeProvince(actor) ? [await findSimilarity(actor, callId)] : []),
  ]
  const outlook = foreseen && { ...foreseen, closesAt: call.closesAt }
  return { figures, counted: facts.length, read: texts.length, outlook }
}

async function findSimilarity(actor: ActorOf<'PROVINCE' | 'SUPERVISOR'>, callId: string): Promise<Figure> {
  const { found, verdicts } = await findPairNumbers(actor, callId)
  return similarityFigure(found, verdicts)
}
