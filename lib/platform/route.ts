import 'server-only'
import { type Actor, roleLabels } from './actor'
import { log } from './log'
import { outageOf } from './outage'
import { Refused, SignInFirst } from './refused'
import { currentActor, quietActor } from './session'

type Params = { params: Promise<Record<string, string>> }
type Handler = (request: Request, context: Params) => Promise<Response>

function refusal(error: unknown): Response {
  const outage = outageOf(error)
  if (outage) {
    log.error({ outage: outage.code }, 'outage')
    return Response.json({ refusal: outage.sentence, code: outage.code, errors: {} }, { status: 503 })
  }
  if (!(error instanceof Refused)) throw error
  const status = { 'not-found': 404, 'signed-out': 401 }[error.reason.code] ?? 409
  log.info({ refused: error.reason.code, status }, 'refused')
  return Response.json({ refusal: error.reason.sentence, code: error.reason.code, errors: error.errors }, { status })
}

/**
 * The only way from a request to a use case outside of forms: downloads, autosave, uploads. `quiet` is for what pages ask by
 * themselves: nobody's session lasts longer for it.
 */
export function route(
  run: (actor: Actor, request: Request, params: Record<string, string>) => Promise<Response>,
  { quiet = false } = {},
): Handler {
  return async (request, { params }) => {
    try {
      const actor = await (quiet ? quietActor() : currentActor())
      if (!actor) throw new Refused(SignInFirst)
      if (request.method !== 'GET' && !isSameOrigin(request)) {
        throw new Refused({
          code: 'cross-site',
          sentence: `请求不是从本门户的页面发出的，${roleLabels[actor.role]}的操作没有执行。请刷新页面后再试。`,
        })
      }
      return await run(actor, request, await params)
    } catch (error) {
      return refusal(error)
    }
  }
}

/** The same for what anybody may ask. */
export function openRoute(run: (request: Request, params: Record<string, string>) => Promise<Response>): Handler {
  return async (request, { params }) => {
    try {
      return await run(request, await params)
    } catch (error) {
      return refusal(error)
    }
  }
}

// Cookies are SameSite=Lax, so this only backs the browser's own rule up.
function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  return site === null || site === 'same-origin'
}
