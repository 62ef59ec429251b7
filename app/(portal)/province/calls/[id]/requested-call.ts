import { notFound } from 'next/navigation'
import { type FoundCall, findCall } from '@/lib/call/queries'
import type { ActorOf } from '@/lib/platform/actor'

/** The call that the address names, or the page that says there is none. */
export async function requestedCall(actor: ActorOf<'PROVINCE'>, params: Promise<{ id: string }>): Promise<FoundCall> {
  return (await findCall(actor, (await params).id)) ?? notFound()
}
