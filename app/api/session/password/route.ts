import { Resume } from '@/lib/account/form'
import { resumeSession } from '@/lib/account/resume-session'
import { readJson } from '@/lib/platform/json-body'
import { keepSession } from '@/lib/platform/keep-session'
import { openRoute } from '@/lib/platform/route'
import { currentVisitor } from '@/lib/platform/visitor'

/** Signs in again from a page that stays open. */
export const POST = openRoute(async (request) => {
  const { sessionId } = await resumeSession(await currentVisitor(), await readJson(request, Resume))
  await keepSession(sessionId)
  return new Response(null, { status: 204 })
})
