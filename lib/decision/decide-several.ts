import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { Refused } from '@/lib/platform/refused'
import { decideSuggestion } from './decide-suggestion'
import type { DecideSeveral } from './form'
import { asOfficer, loadDecision } from './held-decision'

/** The same decision on each, one by one: what cannot be decided stays, and says why. */
export async function decideSeveral(actor: Actor, { seen, to, reason }: DecideSeveral) {
  const officer = asOfficer(actor)
  const left: { title: string; why: string }[] = []
  for (const { id, version } of seen) {
    try {
      await decideSuggestion(officer, { id, version, to, reason })
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const found = await loadDecision(officer, id)
      left.push({ title: found?.queueEntry?.title ?? '（无法查看）', why: error.reason.sentence })
    }
  }
  return { to, done: seen.length - left.length, left }
}
