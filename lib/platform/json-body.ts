import 'server-only'
import type { z } from 'zod'
import { fieldErrors } from './field-errors'
import { Refused, reason } from './refused'

const NotUnderstood = reason('not-understood', '请求内容不完整，请刷新页面后再试。')

/** What a script of our own pages sends. Another site's form cannot: it would have to ask first, and is not answered. */
export async function jsonBody<Shape extends z.ZodType>(request: Request, shape: Shape): Promise<z.output<Shape>> {
  const isJson = request.headers.get('content-type')?.startsWith('application/json')
  const site = request.headers.get('sec-fetch-site') ?? 'same-origin'
  const parsed = isJson && site === 'same-origin' ? shape.safeParse(await request.json().catch(() => null)) : null
  if (!parsed?.success) throw new Refused(NotUnderstood, parsed ? fieldErrors(parsed.error) : {})
  return parsed.data
}
