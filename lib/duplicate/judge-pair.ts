import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { databaseNow } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import type { Prisma } from '@/lib/platform/prisma/client'
import { ChangedMeanwhile, Refused, refuseIf } from '@/lib/platform/refused'
import type { JudgePair } from './form'
import { asOfficer, holdPair, type LoadedPair, type Officer, refuseOvertaken } from './held-pair'
import { settles, whyNotJudge } from './rules'

/** 判定: holds at once, or waits for the second reader; the texts it was given on are written down with it. */
export function judgePair(actor: Actor, input: JudgePair): Promise<{ settled: boolean }> {
  const officer = asOfficer(actor)
  const { id, verdict, reason } = input
  return db.$transaction(async (tx) => {
    const held = await holdPair(tx, officer, id)
    refuseOvertaken(held, input)
    refuseIf(whyNotJudge(officer, held.desk, verdict))
    const settled = settles(officer, held.desk, verdict)
    const first = held.desk.proposal?.verdict === verdict ? held.desk.proposal : null
    if (settled) await settle(tx, officer, held, input, first)
    else
      await change(tx, officer, held, {
        proposal: verdict,
        proposalReason: reason,
        proposedById: officer.id,
        proposedAt: await databaseNow(tx),
      })
    await recordAudit(tx, officer, {
      action: settled ? 'pair.judged' : 'pair.proposed',
      subject: `pair:${id}`,
      detail: { verdict, reason, firstReader: settled ? (first?.byId ?? null) : null, ...partiesOf(held) },
    })
    return { settled }
  })
}

const partiesOf = ({ suggestionId, number, otherId, otherNumber }: LoadedPair) => ({
  suggestion: suggestionId,
  number,
  other: otherId,
  otherNumber,
})

async function settle(
  tx: Tx,
  officer: Officer,
  held: LoadedPair,
  { verdict, reason }: JudgePair,
  first: LoadedPair['desk']['proposal'],
) {
  const { id: pairId, score, textHash, otherHash, number, otherNumber } = held
  // Only somebody else's first reading is confirmed; without the setting one's own is simply replaced.
  const reader = first && first.byId !== officer.id ? first : null
  const given = await tx.pairVerdict.create({
    data: {
      pairId,
      verdict,
      reason,
      byId: officer.id,
      byName: officer.name,
      firstReaderId: reader?.byId ?? null,
      firstReaderName: reader?.byName ?? '',
      score,
      textHash,
      otherHash,
      number,
      otherNumber,
    },
  })
  await change(tx, officer, held, { verdictId: given.id, ...noProposal })
}

const noProposal = { proposal: null, proposalReason: '', proposedById: null, proposedAt: null }

/** On the version read; whoever looked before this is too late. */
async function change(
  tx: Tx,
  officer: Officer,
  { id, version }: LoadedPair,
  data: Prisma.DuplicatePairUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.duplicatePair.updateMany({
    where: { id, version },
    data: { ...data, changedByName: officer.name, changedAt: await databaseNow(tx), version: { increment: 1 } },
  })
  if (count === 0) throw new Refused(ChangedMeanwhile)
}
