import type { Actor } from '@/lib/platform/actor'
import { NotFound, type Reason } from '@/lib/platform/refused'

/**
 * Searching everything ever proposed is the province's: it screens all of it. Departments search what is theirs in their
 * queue; supervision follows trail, decisions and counts, and needs no texts for that.
 */
export const whyNotSearch = (actor: Actor): Reason | null => (actor.role === 'PROVINCE' ? null : NotFound)
