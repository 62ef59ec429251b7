import 'server-only'
import type { z } from 'zod'
import { fieldErrors } from './field-errors'
import { Refused, reason } from './refused'

const longest = 64 * 1024
const NotUnderstood = reason('not-understood', '发送的内容有误，没有保存。请按提示修改；如没有提示，请刷新页面后再试。')

async function shortText(request: Request): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const piece of request.body ?? []) {
    text += decoder.decode(piece, { stream: true })
    if (text.length > longest) throw new Refused(NotUnderstood)
  }
  return text + decoder.decode()
}

// Another site's form cannot send this content type: it would have to ask first, and is not answered.
function isFromOurPages(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site') ?? 'same-origin'
  return site === 'same-origin' && (request.headers.get('content-type') ?? '').startsWith('application/json')
}

/** What a script of our own pages sent, as its shape; every fault under the path of its field. */
export async function readJson<Shape extends z.ZodType>(request: Request, shape: Shape): Promise<z.output<Shape>> {
  if (!isFromOurPages(request)) throw new Refused(NotUnderstood)
  const text = await shortText(request)
  const parsed = shape.safeParse(parseOrNull(text))
  if (!parsed.success) throw new Refused(NotUnderstood, fieldErrors(parsed.error))
  return parsed.data
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
