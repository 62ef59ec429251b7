import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { refuseIf } from '@/lib/platform/refused'
import { checkChain } from './chain'
import { type ChainReport, whyNotReadTrail } from './rules'

/** The same as `npm run audit:verify`, for the supervisor's button; that it was asked, and what came out, is an entry too. */
export async function verifyTrail(actor: Actor): Promise<ChainReport> {
  refuseIf(whyNotReadTrail(actor))
  const report = await checkChain()
  const detail = { entries: report.entries, head: report.head, faults: report.faults }
  await db.$transaction((tx) => recordAudit(tx, actor, { action: 'trail.verified', subject: 'trail:all', detail }))
  return report
}
