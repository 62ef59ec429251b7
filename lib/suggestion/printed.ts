import 'server-only'
import type { ActorOf } from '@/lib/platform/actor'
import { withoutHidden } from './form/completeness'
import type { Suggestion as Content, Form } from './form/definition'
import { findOwn, findVersion } from './queries'

type Printed = { form: Form; content: Content; callTitle: string; number: number | undefined }

/** What goes on paper: a submitted version, or what is being written without what is hidden. */
export async function findPrinted(actor: ActorOf<'PROPOSER'>, id: string, number?: number): Promise<Printed | null> {
  if (number !== undefined) {
    const found = await findVersion(actor, id, number)
    return found && { form: found.form, content: found.version.content, callTitle: found.call.title, number }
  }
  const found = await findOwn(actor, id)
  if (!found) return null
  return { form: found.form, content: withoutHidden(found.form, found.content), callTitle: found.call.title, number }
}
