import { Code } from '@/lib/account/form'
import { proveSecondFactor } from '@/lib/account/prove-second-factor'
import { readJson } from '@/lib/platform/json-body'
import { Refused, SignInFirst } from '@/lib/platform/refused'
import { openRoute } from '@/lib/platform/route'
import { currentSession } from '@/lib/platform/session'

/** The second step of signing in again from a page that stays open. */
export const POST = openRoute(async (request) => {
  const input = await readJson(request, Code)
  const session = await currentSession()
  if (session?.standing !== 'code') throw new Refused(SignInFirst)
  await proveSecondFactor(session.arrival, input)
  return new Response(null, { status: 204 })
})
