// The web server: a child process of `npm start` with Next behind Node's own HTTP server.
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import next from 'next'
import pino from 'pino'
import { loggedPath } from './logged-path.mjs'
import { root } from './root.mjs'
import { findCompressedFiles, serveCompressed } from './static-files.mjs'

const { PORT, HOST, LOG_LEVEL, NODE_ENV } = process.env
const dev = NODE_ENV === 'development'
const log = pino({ level: LOG_LEVEL || 'info', base: null, timestamp: pino.stdTimeFunctions.isoTime })

/** Carries the request's id to every line that lib/platform/log writes while it is answered. */
const current = new AsyncLocalStorage()
globalThis.portalRequest = current

const server = createServer()
const app = next({ dev, dir: root, hostname: HOST, port: Number(PORT), httpServer: server })
await app.prepare()
if (!dev) findCompressedFiles()
const answer = app.getRequestHandler()

server.on('request', (request, response) => {
  const path = loggedPath(request.url ?? '/')
  // A client can write any X-Forwarded-For; the address of its connection is added last, where lib/platform/visitor.ts counts from.
  const claimed = request.headers['x-forwarded-for']
  const seen = request.socket.remoteAddress ?? 'unknown'
  request.headers['x-forwarded-for'] = claimed ? `${claimed}, ${seen}` : seen
  const requestId = randomUUID()
  response.setHeader('x-request-id', requestId)
  const begun = performance.now()
  response.once('close', () => {
    const { method } = request
    const facts = {
      requestId,
      method,
      path,
      status: response.statusCode,
      ms: Math.round(performance.now() - begun),
      whole: response.writableFinished,
    }
    if (path) log.info(facts, 'request')
  })
  current.run({ requestId }, () => {
    if (dev || !serveCompressed(request, response)) void answer(request, response)
  })
})
server.listen({ port: Number(PORT), host: HOST })

async function stop() {
  server.close()
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), 3000).unref()
  await new Promise((resolve) => server.once('close', resolve))
  await app.close()
  process.exit(0)
}
process.once('SIGTERM', stop)
// When the process that started it is gone, by whatever signal, so is the server.
process.on('disconnect', () => process.exit(1))
