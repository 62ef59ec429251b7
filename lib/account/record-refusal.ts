import 'server-only'
import type { Actor, Visitor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { type FieldErrors, type Reason, Refused } from '@/lib/platform/refused'

type Attempted = { action: string; subject: string; errors?: FieldErrors }

/** Refuses, and puts it into the trail: in a transaction of its own, since nothing else was changed. */
export async function recordRefusal(who: Actor | Visitor, why: Reason, attempted: Attempted): Promise<never> {
  const { errors = {}, ...entry } = attempted
  await db.$transaction((tx) => recordAudit(tx, who, { ...entry, detail: { reason: why.code }, outcome: 'refused' }))
  throw new Refused(why, errors)
}
