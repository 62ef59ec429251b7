import { alignedRuns, type Probe, type Run } from './alignment'
import type { Boilerplate } from './boilerplate'
import { FlaggedScore, scoreOf } from './calibration'
import type { CandidateSet } from './candidates'
import { type ComparedText, compareForm } from './compared-text'
import type { CorpusModel } from './corpus-model'
import { type Evidence, type OldText, weigh } from './evidence'
import { joinRuns, shownStretches } from './passages'
import { reasonsFor } from './reasons'
import type { Submission } from './submission'

/** Offsets in UTF-16 units of the raw text of the named field, the end excluded. */
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

/** `units`: the old text's, among which the runs were found. */
export type Ranked = { doc: number; score: number; evidence: Evidence; runs: readonly Run[]; units: Uint16Array }

/** Judges every candidate; the strongest first, of equal ones first those that `prefers` names, then the lower number. */
export function rank(
  model: CorpusModel,
  probe: Probe,
  set: CandidateSet,
  oldText: (doc: number) => OldText,
  prefers: (doc: number) => boolean = () => false,
): Ranked[] {
  return set.candidates
    .map((candidate) => {
      const old = oldText(candidate.doc)
      const runs = alignedRuns(probe, old.units)
      const evidence = weigh(model, probe, set, candidate, old, runs)
      return { doc: candidate.doc, score: scoreOf(evidence), evidence, runs, units: old.units }
    })
    .sort((x, y) => y.score - x.score || Number(prefers(y.doc)) - Number(prefers(x.doc)) || x.doc - y.doc)
}

/** What was asked, in all its forms. */
export type Question = { submission: Submission; text: ComparedText; probe: Probe; boilerplate: Boilerplate }

/** The first `top` that have passages to show and are not the submission itself, and of the others those that `keeps` names. */
export function toScreening(
  question: Question,
  ranked: readonly Ranked[],
  knownAs: (doc: number) => Submission | undefined,
  top: number,
  keeps: (ranked: Ranked) => boolean = () => false,
): Screening {
  const hits: Hit[] = []
  for (const one of ranked) {
    const { doc, score, evidence } = one
    if (hits.length >= top && !keeps(one)) continue
    const known = knownAs(doc)
    if (!known || known.id === question.submission.id) continue
    const passages = passagesOf(question, known, one)
    if (passages.length === 0) continue
    const reasons = reasonsFor(evidence, question.submission, known, question.text.hidden)
    hits.push({ id: known.id, score, reasons, passages })
  }
  return { flagged: (hits[0]?.score ?? 0) >= FlaggedScore, hits }
}

function passagesOf({ text, probe, boilerplate }: Question, known: Submission, ranked: Ranked): Passage[] {
  const other = compareForm(known, boilerplate)
  // An index may be exchanged while it is asked; what is shown is what stands in the text.
  const runs = areEqual(other.units, ranked.units) ? ranked.runs : alignedRuns(probe, other.units)
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

const areEqual = (x: Uint16Array, y: Uint16Array): boolean =>
  x.length === y.length && x.every((unit, i) => unit === y[i])
