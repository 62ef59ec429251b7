import type { Actor } from '@/lib/platform/actor'
import { NotFound, type Reason } from '@/lib/platform/refused'

export const whyNotRescreen = (actor: Actor): Reason | null => (actor.role === 'PROVINCE' ? null : NotFound)

/** Counts and versions, no texts. */
export const whyNotSeeProgress = (actor: Actor): Reason | null =>
  actor.role === 'PROVINCE' || actor.role === 'SUPERVISOR' ? null : NotFound
