import type { Actor, ActorOf } from '@/lib/platform/actor'
import { NotFound, Refused } from '@/lib/platform/refused'

/** A use case of proposers, for a door that everybody signed in can knock at. */
export const proposerOnly =
  <Input, Result>(run: (actor: ActorOf<'PROPOSER'>, input: Input) => Promise<Result>) =>
  async (actor: Actor, input: Input): Promise<Result> => {
    if (actor.role !== 'PROPOSER') throw new Refused(NotFound)
    return run(actor, input)
  }
