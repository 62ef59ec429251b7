import type { Actor } from '@/lib/platform/actor'
import { NotFound, type Reason } from '@/lib/platform/refused'

/** The trail is for those who supervise the portal and those who run it. */
export const whyNotReadTrail = (actor: Actor): Reason | null =>
  actor.role === 'SUPERVISOR' || actor.role === 'ADMIN' ? null : NotFound

/** An entry that does not fit its place in the chain, with what stands before it. */
export type Misfit = {
  seq: number
  /** Number and hash of the entry before; of the beginning: 0 and zeros. */
  seqBefore: number
  /** The entry's own hash is not the hash of its contents. */
  rewritten: boolean
  /** It is linked to something else than the entry before it. */
  unlinked: boolean
}

export type ChainEnd = { seq: number; hash: string }
export type ChainReport = { entries: number; head: ChainEnd; faults: Fault[] }
export type Fault = { kind: 'changed' | 'removed' | 'added'; from: number; to: number }

/** What happened, told from a misfit: later links cannot follow what was rewritten, removed or put in by hand. */
export function faultsOf({ seq, seqBefore, rewritten, unlinked }: Misfit): Fault[] {
  const faults: Fault[] = []
  if (seq !== seqBefore + 1) faults.push({ kind: 'removed', from: seqBefore + 1, to: seq - 1 })
  // Whole in itself but linked to another hash: the entry before was replaced, its own hash made anew.
  else if (unlinked && !rewritten && seqBefore > 0) faults.push({ kind: 'changed', from: seqBefore, to: seqBefore })
  if (rewritten || (unlinked && seq === 1)) faults.push({ kind: 'changed', from: seq, to: seq })
  return faults
}

/** The newest link is kept apart from the entries: it shows what was cut off, added or replaced at the end. */
export function faultsAtEnd(last: ChainEnd, head: ChainEnd): Fault[] {
  if (last.seq < head.seq) return [{ kind: 'removed', from: last.seq + 1, to: head.seq }]
  if (last.seq > head.seq) return [{ kind: 'added', from: head.seq + 1, to: last.seq }]
  return last.hash === head.hash ? [] : [{ kind: 'changed', from: last.seq, to: last.seq }]
}
