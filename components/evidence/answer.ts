import { fetchSignedIn } from '@/components/session/session-events'

/** The server's no, in its own words: trying again changes nothing. */
export class Refusal extends Error {}

/** Nothing is wrong with the file: try again in a while. */
export class BrokenLine extends Error {}

const lineCut = '连接中断，恢复后自动继续。'
const serverDown = '服务器暂时没有应答，稍后自动继续。'

/** What an answer of the server that is no success means. Signed out counts as a broken line: after signing in again it goes on. */
export function failureOf(status: number, text: string): Refusal | BrokenLine {
  const sentence = sentenceOf(text)
  if (status === 401) return new BrokenLine(sentence ?? serverDown)
  if (status === 0) return new BrokenLine(lineCut)
  if (status >= 500 || status === 408 || status === 429) return new BrokenLine(serverDown)
  return new Refusal(sentence ?? '服务器没有接受这个文件。请刷新页面后再试。')
}

function sentenceOf(text: string): string | null {
  try {
    const { refusal, errors } = JSON.parse(text) as { refusal: string; errors: Record<string, string[]> }
    return Object.values(errors).flat()[0] ?? refusal
  } catch {
    return null
  }
}

/** Sends a request with JSON, gives the answer's; fails as `failureOf` says. */
export async function ask<Answer>(method: string, url: string, body?: unknown, signal?: AbortSignal): Promise<Answer> {
  const answer = await reach(method, url, body, signal)
  const text = await answer.text().catch(() => '')
  if (!answer.ok) throw failureOf(answer.status, text)
  return (text === '' ? null : JSON.parse(text)) as Answer
}

/** The bytes of an upload that are safe on the server; null when it knows no such upload. */
export async function askOffset(id: string, signal: AbortSignal): Promise<number | null> {
  const answer = await reach('HEAD', `/api/uploads/${id}`, undefined, signal)
  if (answer.status === 404) return null
  if (!answer.ok) throw failureOf(answer.status, '')
  return Number(answer.headers.get('upload-offset'))
}

async function reach(method: string, url: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  const json = body !== undefined && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }
  try {
    return await fetchSignedIn(url, { method, ...json, ...(signal && { signal }) })
  } catch (error) {
    if (signal?.aborted) throw error
    throw failureOf(0, '')
  }
}
