import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { type Decided, decide } from './decision'
import type { DeclineSuggestion } from './form'

/** 不予推荐, with the reason that the proposer reads. */
export const declineSuggestion = (actor: Actor, input: DeclineSuggestion): Promise<Decided> =>
  decide(actor, input, 'DECLINE')
