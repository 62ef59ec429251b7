import 'server-only'
import type { z } from 'zod'
import { fieldErrors } from './field-errors'
import { Refused, reason } from './refused'

<<<<<<< HEAD
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

/** The JSON a route was sent, as its shape; every fault under the path of its field. */
export async function readJson<Shape extends z.ZodType>(request: Request, shape: Shape): Promise<z.output<Shape>> {
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
=======
const NotUnderstood = reason('not-understood', '请求内容不完整，请刷新页面后再试。')

/** What a script of our own pages sends. Another site's form cannot: it would have to ask first, and is not answered. */
export async function jsonBody<Shape extends z.ZodType>(request: Request, shape: Shape): Promise<z.output<Shape>> {
  const isJson = request.headers.get('content-type')?.startsWith('application/json')
  const site = request.headers.get('sec-fetch-site') ?? 'same-origin'
  const parsed = isJson && site === 'same-origin' ? shape.safeParse(await request.json().catch(() => null)) : null
  if (!parsed?.success) throw new Refused(NotUnderstood, parsed ? fieldErrors(parsed.error) : {})
  return parsed.data
}
>>>>>>> form
