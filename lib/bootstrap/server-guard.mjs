// Loaded into the web server before anything else.
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import pino from 'pino'
import { loggedPath } from './logged-path.mjs'

// When the process that started it is gone, by whatever signal, so is the server.
process.on('disconnect', () => process.exit(1))

const log = pino({ level: process.env.LOG_LEVEL || 'info', base: null, timestamp: pino.stdTimeFunctions.isoTime })

/** Carries the request's id to every line that lib/platform/log writes while it is answered. */
const current = new AsyncLocalStorage()
globalThis.portalRequest = current

subscribe('http.server.request.start', ({ request, response }) => {
  // A client can write any X-Forwarded-For; the address of its connection is added last, where lib/platform/visitor.ts counts from.
  const claimed = request.headers['x-forwarded-for']
  const seen = request.socket.remoteAddress ?? 'unknown'
  request.headers['x-forwarded-for'] = claimed ? `${claimed}, ${seen}` : seen

  const requestId = randomUUID()
  current.enterWith({ requestId })
  response.setHeader('x-request-id', requestId)
  const path = loggedPath(request.url ?? '/')
  if (path === null) return
  const begun = performance.now()
  response.once('close', () => {
    const took = Math.round(performance.now() - begun)
    log.info(
      {
        requestId,
        method: request.method,
        path,
        status: response.statusCode,
        ms: took,
        whole: response.writableFinished,
      },
      'request',
    )
  })
})
