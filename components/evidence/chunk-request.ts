import { failureOf } from './answer'

// A line that carries nothing for so long is dead, whatever the system still believes.
const patience = 45_000

/** Sends one chunk and tells how far it is; gives the bytes that are safe on the server. By XMLHttpRequest: fetch tells no progress. */
export function sendChunk(
  id: string,
  chunk: Blob,
  offset: number,
  tell: (sent: number) => void,
  signal: AbortSignal,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    let watch = 0
    const stop = () => request.abort()
    const wait = () => {
      clearTimeout(watch)
      watch = window.setTimeout(stop, patience)
    }
    request.open('PATCH', `/api/uploads/${id}`)
    request.setRequestHeader('Content-Type', 'application/offset+octet-stream')
    request.setRequestHeader('Upload-Offset', String(offset))
    request.upload.onprogress = ({ loaded }) => {
      wait()
      tell(loaded)
    }
    request.onloadend = () => {
      clearTimeout(watch)
      signal.removeEventListener('abort', stop)
      if (signal.aborted) return reject(signal.reason)
      const safe = request.getResponseHeader('Upload-Offset')
      if (safe !== null && (request.status === 204 || request.status === 409)) resolve(Number(safe))
      else reject(failureOf(request.status, request.responseText))
    }
    signal.addEventListener('abort', stop)
    wait()
    request.send(chunk)
  })
}
