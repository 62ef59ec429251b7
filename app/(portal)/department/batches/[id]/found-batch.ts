import { notFound } from 'next/navigation'
import type { LoadedBatch } from '@/lib/batch/loaded-batch'
import { findBatch } from '@/lib/batch/queries'
import { whyNotHandle } from '@/lib/batch/rules'
import type { Actor } from '@/lib/platform/actor'
import { Refused } from '@/lib/platform/refused'

/** The batch of an address, or the sentence why this officer is shut out of it. */
export async function foundBatch(actor: Actor, id: string): Promise<{ loaded: LoadedBatch } | { shutOut: string }> {
  try {
    const loaded = await findBatch(actor, id)
    if (!loaded || whyNotHandle(actor, loaded.desk)) notFound()
    return { loaded }
  } catch (error) {
    if (error instanceof Refused) return { shutOut: error.reason.sentence }
    throw error
  }
}
