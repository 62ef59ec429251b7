import type { Actor } from '@/lib/platform/actor'
import { NotFound, type Reason } from '@/lib/platform/refused'

/** Lists are kept by the province; to everybody else they do not exist. */
export const whyNotKeep = (actor: Actor): Reason | null => (actor.role === 'PROVINCE' ? null : NotFound)

/** Supervision reads them along. */
export const whyNotRead = (actor: Actor): Reason | null => (actor.role === 'SUPERVISOR' ? null : whyNotKeep(actor))
