import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '@/lib/platform/actor'
import type { Prisma } from '@/lib/platform/prisma/client'
import { refuseIf } from '@/lib/platform/refused'
import { changeCall } from './change'
import { callForms } from './families'
import type { CallContent, EditCall } from './form'
import type { FoundCall } from './queries'
import { editableFields, whyNotEdit } from './rules'
import { titleOnce } from './title'

/** Changes parts of a call; what is sent unchanged counts as not touched, so that a frozen part does not stand in the way. */
export function editCall(actor: Actor, { id, version, ...content }: EditCall) {
  const edited = changeCall(actor, { id, version }, (call) => {
    const next = settled(call, content)
    const changed = editableFields.filter((field) => field in content && !isDeepStrictEqual(next[field], call[field]))
    refuseIf(whyNotEdit(actor, call, changed))
    return { data: written(next), action: 'call.edited', detail: { changed } }
  })
  return titleOnce(edited)
}

/** The call as it will be: whole options of its family, saying the call's own year. */
function settled(call: FoundCall, content: CallContent) {
  const form = callForms[call.family]
  const { title, year, opensAt, closesAt, notice, contact, pledgeRequired } = { ...call, ...content }
  const options = form.forYear(form.Options.parse(content.options ?? call.options), year)
  return { title, year, opensAt, closesAt, notice, contact, pledgeRequired, options }
}

const written = (next: ReturnType<typeof settled>) => ({ ...next, options: next.options as Prisma.InputJsonObject })
