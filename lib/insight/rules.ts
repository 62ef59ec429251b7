import type { Actor } from '@/lib/platform/actor'
import type { Prisma } from '@/lib/platform/prisma/client'
import { NotFound, type Reason } from '@/lib/platform/refused'
import { visibleTo } from '@/lib/suggestion/rules'
import { countedStates } from './stages'

/** Figures are for those who collect suggestions and those who decide on them. */
export const whyNotSeeFigures = (actor: Actor): Reason | null =>
  actor.role === 'DEPARTMENT' || actor.role === 'PROVINCE' ? null : NotFound

const counted = { state: { in: [...countedStates] } } satisfies Prisma.SuggestionWhereInput

/**
 * The suggestions that this person may count. A department counts its own; the province counts also what still lies with
 * departments, though it reads of it no more than where it lies and since when.
 */
export function countedBy(actor: Actor): Prisma.SuggestionWhereInput {
  return actor.role === 'PROVINCE' ? counted : readBy(actor)
}

/** Those among them whose text may be counted, too. */
export const readBy = (actor: Actor): Prisma.SuggestionWhereInput => ({ AND: [visibleTo(actor), counted] })
