import { z } from 'zod'
import { databaseNow } from '@/lib/platform/clock'
import { NotFound, Refused, reason } from '@/lib/platform/refused'
import { route } from '@/lib/platform/route'
import { listChanges } from '@/lib/suggestion/field-changes'
import { SaveField, SaveRows } from '@/lib/suggestion/form'
import { saveField } from '@/lib/suggestion/save-field'
import { saveRows } from '@/lib/suggestion/save-rows'

// Larger than the largest section the form takes.
const mostBytes = 8 * 2 ** 20
const Unreadable = reason('unreadable', '保存的内容无法识别，没有保存。请刷新页面后重试。')

const Body = z.union([SaveRows.omit({ id: true }), SaveField.omit({ id: true })])

async function readBody(request: Request) {
  const text = await request.text()
  if (text.length > mostBytes) throw new Refused(reason('too-large', '这一栏的内容过大，没有保存。请精简后重试。'))
  try {
    return Body.parse(JSON.parse(text))
  } catch {
    throw new Refused(Unreadable)
  }
}

/** Autosave: one field, or the list of rows. 409 when somebody else changed the field since. */
export const PATCH = route(async (actor, request, params) => {
  const id = z.uuid().safeParse(params.id)
  if (!id.success) throw new Refused(NotFound)
  const body = await readBody(request)
  const answer =
    'rows' in body ? await saveRows(actor, { id: id.data, ...body }) : await saveField(actor, { id: id.data, ...body })
  return Response.json(answer, { status: answer.kind === 'conflict' ? 409 : 200 })
})

/** What has been changed since a time, by whomever. */
export const GET = route(
  async (actor, request, params) => {
    const id = z.uuid().safeParse(params.id)
    if (!id.success) throw new Refused(NotFound)
    const since = z.iso.datetime().safeParse(new URL(request.url).searchParams.get('since'))
    const now = await databaseNow()
    const changes = await listChanges(actor, id.data, since.success ? new Date(since.data) : null)
    return Response.json({ now, changes }, { headers: { 'Cache-Control': 'no-store' } })
  },
  { quiet: true },
)
