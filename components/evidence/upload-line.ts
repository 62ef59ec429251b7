import { ask, askOffset } from './answer'
import { sendChunk } from './chunk-request'
import { fingerprintOf } from './fingerprint'
import type { Target } from './target'
import type { Line } from './transfer'

const longestPause = 30_000

/** The line over HTTP. */
export function uploadLine(file: File, target: Target): Line {
  const fingerprint = fingerprintOf(file)
  const description = async () => ({
    purpose: 'EVIDENCE',
    ...target,
    name: file.name,
    size: file.size,
    fingerprint: await fingerprint,
  })
  return {
    start: async (signal) => ask('POST', '/api/uploads', await description(), signal),
    offset: askOffset,
    send: (id, from, to, tell, signal) => sendChunk(id, file.slice(from, to), from, tell, signal),
    finish: (id, signal) => ask('POST', `/api/uploads/${id}`, undefined, signal),
    pause,
  }
}

/** 1, 2, 4 … 30 seconds, or less: the browser says when it is online again, and the person may press 继续. */
function pause(failures: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      for (const wake of ['online', retryNow]) window.removeEventListener(wake, done)
      resolve()
    }
    const timer = setTimeout(done, Math.min(longestPause, 1000 * 2 ** failures))
    signal.addEventListener('abort', done)
    for (const wake of ['online', retryNow]) window.addEventListener(wake, done)
  })
}

const retryNow = 'portal:retry-uploads'

/** Ends every pause: the person does not want to wait. */
export const retryUploads = () => window.dispatchEvent(new Event(retryNow))
