import { z } from 'zod'
import { fetchSignedIn } from '@/components/session/session-events'
import type { Pending } from './outbox'
import type { SendOutcome } from './save-status'

const At = z.iso.datetime().transform((text) => new Date(text))
const Late = z.enum(['DEADLINE', 'SUBMITTED'])

const Answer = z.union([
  z.object({ kind: z.literal('saved'), version: z.number(), at: At, rows: z.array(z.string()).exactOptional() }),
  z.object({ kind: z.literal('conflict'), version: z.number(), at: At, byName: z.string(), value: z.unknown() }),
  z.object({ kind: z.literal('late'), reason: Late, at: At, sentence: z.string() }),
  z.object({ kind: z.literal('row-gone'), at: At }),
  z.object({ refusal: z.string() }).transform(({ refusal }) => ({ kind: 'refused' as const, sentence: refusal })),
])

/** Sends one change, after a sign-in on the spot if need be; every way in which that can end is an answer, none is thrown. */
export async function sendChange({ suggestionId, path, value, was, base, writer }: Pending): Promise<SendOutcome> {
  const body = was ? { was, rows: value, writer } : { path, value, base, writer }
  try {
    const response = await fetchSignedIn(`/proposer/suggestions/${suggestionId}/fields`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'manual',
    })
    if (response.status === 401) return { kind: 'unreachable' }
    const answer = Answer.safeParse(await response.json())
    return answer.success ? answer.data : { kind: 'unreachable' }
  } catch {
    return { kind: 'unreachable' }
  }
}
