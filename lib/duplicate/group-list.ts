import 'server-only'
import { db } from '@/lib/platform/db'
import { groupsOf } from './groups'
import { findSetting, type Officer } from './held-pair'
import type { PairFilter } from './pair-filter'
import { bestFirst, within } from './queries'
import { ofRecord, ofSuggestion, recordSide, type Side, suggestionSide } from './side'

/** 成组: what hangs together by the pairs that the filter finds, whatever tab they lie in, with who they are and what was judged of each pair. */
export async function listGroups(actor: Officer, callId: string, filter: PairFilter) {
  const { blind } = await findSetting()
  const pairs = await db.duplicatePair.findMany({
    // Weak likenesses are many, and would tie everything to everything.
    where: { AND: [within(actor, callId, filter), { superseded: false, flagged: true }] },
    select: { id: true, score: true, suggestionId: true, otherId: true, verdict: { select: { verdict: true } } },
    orderBy: bestFirst,
  })
  const groups = groupsOf(
    pairs.map(({ id, score, suggestionId, otherId, verdict }) => ({
      id,
      score,
      one: `suggestion:${suggestionId}`,
      other: otherId,
      apart: verdict?.verdict === 'DISTINCT',
    })),
  )
  const sides = await findSides(new Set(groups.flatMap((group) => group.members)), blind)
  const sideOf = (member: string) => sides.get(member) ?? recordSide(null, blind)
  const verdicts = new Map(pairs.map(({ id, verdict }) => [id, verdict?.verdict ?? null]))
  return groups.map((group) => ({ ...group, sideOf, verdictOf: (id: string) => verdicts.get(id) ?? null }))
}

export type ListedGroup = Awaited<ReturnType<typeof listGroups>>[number]

async function findSides(members: ReadonlySet<string>, blind: boolean): Promise<Map<string, Side>> {
  const ids = (kind: string) =>
    [...members].flatMap((member) => (member.startsWith(`${kind}:`) ? [member.slice(kind.length + 1)] : []))
  const suggestions = await db.suggestion.findMany({ where: { id: { in: ids('suggestion') } }, select: ofSuggestion })
  const records = await db.historyRecord.findMany({ where: { id: { in: ids('history') } }, select: ofRecord })
  return new Map([
    ...suggestions.map((row): [string, Side] => [`suggestion:${row.id}`, suggestionSide(row, blind)]),
    ...records.map((row): [string, Side] => [`history:${row.id}`, recordSide(row, blind)]),
  ])
}
