import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { refuseIf } from '@/lib/platform/refused'
import { disable } from './disabling'
import type { AccountDecision } from './form'
import { whyNotAdminister } from './rules'

/** Says how many sessions were ended. */
export async function disableAccount(actor: Actor, input: AccountDecision): Promise<number> {
  refuseIf(whyNotAdminister(actor))
  return db.$transaction((tx) => disable(tx, actor, input))
}
