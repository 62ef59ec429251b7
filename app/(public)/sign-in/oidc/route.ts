import { redirect } from 'next/navigation'
import { ownPath } from '@/lib/account/rules'
import { startOidcSession } from '@/lib/account/start-oidc-session'
import { auth } from '@/lib/platform/auth'
import { databaseNow } from '@/lib/platform/clock'
import { keepSession } from '@/lib/platform/keep-session'
import { Refused } from '@/lib/platform/refused'
import { openRoute } from '@/lib/platform/route'
import { currentVisitor } from '@/lib/platform/visitor'

/** Where next-auth leads after a single sign-on: here it is decided which account that opens. */
export const GET = openRoute(async (request) => {
  const onward = ownPath(new URL(request.url).searchParams.get('next')) ?? '/home'
  const refused = await enter()
  redirect((refused ? `/sign-in?refused=${refused}` : onward) as Parameters<typeof redirect>[0])
})

async function enter(): Promise<string | null> {
  try {
    const { sessionId } = await startOidcSession(await currentVisitor(), (await auth())?.oidc, await databaseNow())
    await keepSession(sessionId)
    return null
  } catch (error) {
    if (error instanceof Refused) return error.reason.code
    throw error
  }
}
