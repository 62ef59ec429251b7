import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { databaseNow } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import type { Prisma } from '@/lib/platform/prisma/client'
import { NotFound, Refused } from '@/lib/platform/refused'
import { findScreenedCall } from './desk-call'
import { asOfficer, findSetting } from './held-pair'
import { filterQuery, inTab, type PairFilter } from './pair-filter'
import { pathsOf, verdictsOf } from './pair-history'
import { findTexts, readTexts } from './pair-texts'
import { bestFirst, inQueue, rowOf, within } from './queries'
import { pairsVisibleTo } from './rules'
import { ofRecord } from './side'

const needed = {
  ...inQueue,
  suggestionId: true,
  number: true,
  otherSuggestionId: true,
  otherNumber: true,
  line: true,
  passages: true,
  otherRecord: { select: { ...ofRecord, summary: true } },
} satisfies Prisma.DuplicatePairSelect

/** So many pairs stand in one report; more are left out, and it says so. */
export const mostInReport = 500

type Wanted = { filter: PairFilter /** One pair alone. */; pair: string | null }

/**
 * 查重报告: what the filter finds, or one pair, with its passages and what became of both. Who took it, and which suggestions it speaks of, is recorded
 * before anything is shown.
 */
export async function makeReport(actor: Actor, { filter, pair }: Wanted) {
  const officer = asOfficer(actor)
  const { call } = await findScreenedCall(officer, filter.call)
  if (!call) throw new Refused(NotFound)
  const where: Prisma.DuplicatePairWhereInput = pair
    ? { AND: [{ id: pair }, pairsVisibleTo(officer)] }
    : { AND: [within(officer, call.id, filter), inTab(filter.tab)] }
  return db.$transaction(
    async (tx) => {
      const { blind } = await findSetting(tx)
      const count = await tx.duplicatePair.count({ where })
      const found = await tx.duplicatePair.findMany({ where, select: needed, orderBy: bestFirst, take: mostInReport })
      if (pair && found.length === 0) throw new Refused(NotFound)
      const entries = []
      for (const row of found) {
        const texts = await findTexts(tx, officer, row)
        entries.push({
          ...rowOf(row, blind),
          reading: await readTexts(tx, texts, row.passages, blind),
          paths: await pathsOf(tx, row, texts, blind),
          given: await verdictsOf(tx, officer, row.line),
        })
      }
      const pairs = found.map(({ id }) => id)
      await recordAudit(tx, officer, {
        action: 'screening.reported',
        subject: `call:${call.id}`,
        detail: { filter: pair ? `pair=${pair}` : filterQuery(filter, { call: call.id }), pairs },
      })
      return { call, blind, entries, leftOut: count - found.length, at: await databaseNow(tx), by: officer.name }
    },
    { timeout: 120_000 },
  )
}
export type Report = Awaited<ReturnType<typeof makeReport>>
export type ReportEntry = Report['entries'][number]
