import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { type Decided, decide } from './decision'
import type { RecommendSuggestion } from './form'

/** 推荐, once the checklist is met and the integrity check is clear. */
export const recommendSuggestion = (actor: Actor, input: RecommendSuggestion): Promise<Decided> =>
  decide(actor, input, 'RECOMMEND')
