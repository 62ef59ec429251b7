// Loaded into the web server before anything else.
import { subscribe } from 'node:diagnostics_channel'

// When the process that started it is gone, by whatever signal, so is the server.
process.on('disconnect', () => process.exit(1))

// A client can write any X-Forwarded-For; the address of its connection is added last, where lib/platform/visitor.ts counts from.
subscribe('http.server.request.start', ({ request }) => {
  const claimed = request.headers['x-forwarded-for']
  const seen = request.socket.remoteAddress ?? 'unknown'
  request.headers['x-forwarded-for'] = claimed ? `${claimed}, ${seen}` : seen
})
