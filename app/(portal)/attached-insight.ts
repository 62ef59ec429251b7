import { z } from 'zod'
import { exportInsight } from '@/lib/insight/export-insight'
import type { Actor } from '@/lib/platform/actor'
import { attachment } from '@/lib/platform/attachment'
import { readParams } from '@/lib/platform/route-params'

const Wanted = z.object({ call: z.uuid() })

/** The figures of the address's call as a download; the actor decides what they count. */
export async function attachedInsight(actor: Actor, request: Request): Promise<Response> {
  const { call } = readParams(Wanted, Object.fromEntries(new URL(request.url).searchParams))
  const { name, bytes } = await exportInsight(actor, call)
  return attachment(new Blob([bytes as Uint8Array<ArrayBuffer>]), name, 'xlsx')
}
