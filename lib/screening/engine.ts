import { commonRuns, disjointRuns, makeProbe, type Run } from './alignment'
import { FlaggedScore, scoreOf } from './calibration'
import { findCandidates, makeTally, type Tally } from './candidates'
import { type ComparedText, compareForm } from './compared-text'
import { type Evidence, oldTextOf, weigh } from './evidence'
import type { MemoryIndex } from './memory-index'
import { joinRuns, shownStretches } from './passages'
import { reasonsFor } from './reasons'
import type { Submission } from './submission'

export type Passage = {
  field: string
  from: number
  to: number
  otherField: string
  otherFrom: number
  otherTo: number
}

export type Hit = { id: string; score: number; reasons: string[]; passages: Passage[] }

export type Screening = { flagged: boolean; hits: Hit[] }

type Weighed = { doc: number; score: number; evidence: Evidence }

/** Asks the index; one engine serves one question at a time. */
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
    const weighed: Weighed[] = []
    for (const candidate of set.candidates) {
      if (index.documents[candidate.doc]?.id === submission.id) continue
      const evidence = weigh(index.model, probe, set, candidate, oldTextOf(index, candidate.doc))
      weighed.push({ doc: candidate.doc, score: scoreOf(evidence), evidence })
    }
    weighed.sort((x, y) => y.score - x.score || x.doc - y.doc)
    const hits: Hit[] = []
    for (const { doc, score, evidence } of weighed) {
      if (hits.length >= top) break
      const known = index.documents[doc]
      if (!known) continue
      const passages = this.passages(text, probe, doc, known)
      if (passages.length === 0) continue
      hits.push({ id: known.id, score, reasons: reasonsFor(evidence, submission, known, text.hidden), passages })
    }
    return { flagged: (hits[0]?.score ?? 0) >= FlaggedScore, hits }
  }

  private passages(
    text: ComparedText,
    probe: ReturnType<typeof makeProbe>,
    doc: number,
    known: Submission,
  ): Passage[] {
    const other = compareForm(known, this.index.boilerplate)
    const runs: Run[] = disjointRuns(probe, commonRuns(probe, other.units), other.units.length)
    return shownStretches(joinRuns(runs, text.units, other.units)).map((stretch) => {
      const here = text.locate(stretch.a, stretch.aEnd)
      const there = other.locate(stretch.b, stretch.bEnd)
      return {
        field: here.field,
        from: here.from,
        to: here.to,
        otherField: there.field,
        otherFrom: there.from,
        otherTo: there.to,
      }
    })
  }
}
