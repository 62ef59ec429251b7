import type { Actor, ActorOf } from '@/lib/platform/actor'
import type { Prisma } from '@/lib/platform/prisma/client'
import type { Role } from '@/lib/platform/prisma/enums'
import { NotFound, type Reason } from '@/lib/platform/refused'
import { visibleTo } from '@/lib/suggestion/rules'
import { countedStates } from './stages'

const readers: readonly Role[] = ['DEPARTMENT', 'PROVINCE', 'SUPERVISOR']

/** Figures are for those who collect suggestions, those who decide on them, and supervision. */
export const whyNotSeeFigures = (actor: Actor): Reason | null => (readers.includes(actor.role) ? null : NotFound)

/** All departments side by side, and what is alike across them, are not a department's to see. */
export const seesWholeProvince = (actor: Actor): actor is ActorOf<'PROVINCE' | 'SUPERVISOR'> =>
  actor.role === 'PROVINCE' || actor.role === 'SUPERVISOR'

const counted = { state: { in: [...countedStates] } } satisfies Prisma.SuggestionWhereInput

/**
 * The suggestions that this person may count. A department counts its own; the province and supervision count also what
 * still lies with departments, though they read of it no more than where it lies and since when.
 */
export function countedBy(actor: Actor): Prisma.SuggestionWhereInput {
  return seesWholeProvince(actor) ? counted : readBy(actor)
}

/** Those among them whose text may be counted, too. */
export const readBy = (actor: Actor): Prisma.SuggestionWhereInput => ({ AND: [visibleTo(actor), counted] })
