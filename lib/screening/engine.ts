import { makeProbe } from './alignment'
import { findCandidates, makeTally, type Tally } from './candidates'
import { compareForm } from './compared-text'
import { oldTextOf } from './evidence'
import type { MemoryIndex } from './memory-index'
import { rank, type Screening, toScreening } from './ranking'
import type { Submission } from './submission'

/** Asks an index in memory; one engine serves one question at a time. */
export class Engine {
  private readonly tally: Tally

  constructor(readonly index: MemoryIndex) {
    this.tally = makeTally(index.documents.length)
  }

  /** The `top` strongest hits, each with its passages. A record with the submission's own id is the submission itself and no hit. */
  screen(submission: Submission, top: number): Screening {
    const { index } = this
    const text = compareForm(submission, index.boilerplate)
    const probe = makeProbe(index.model, text.units, text.titleLength)
    const set = findCandidates(index, this.tally, text.units, text.titleLength)
    const known = (doc: number) => index.documents[doc]
    const ranked = rank(
      index.model,
      probe,
      set,
      (doc) => oldTextOf(index, doc),
      (doc) => known(doc)?.title === submission.title,
    )
    return toScreening({ submission, text, probe, boilerplate: index.boilerplate }, ranked, known, top)
  }
}
