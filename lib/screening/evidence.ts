import { chainBits, type Probe, type Run } from './alignment'
import type { Background } from './background'
import type { Candidate, CandidateSet } from './candidates'
import { titleCoverage, titleLikeness } from './channels'
import type { CorpusModel } from './corpus-model'
import type { MemoryIndex } from './memory-index'
import { type Cover, coverByCharacters, coverByPairs, titleBits, withCharacters, withPairs } from './title-cover'

/** An old text as it lies in an index: its units, the length of its title, and its weights. */
export type OldText = { units: Uint16Array; titleLength: number; tripleWeight: number; titleWeight: number }

export function oldTextOf(index: MemoryIndex, doc: number): OldText {
  return {
    units: index.units.subarray(index.start[doc], index.start[doc + 1]),
    titleLength: index.titleLength[doc] ?? 0,
    tripleWeight: index.tripleWeight[doc] ?? 0,
    titleWeight: index.titleWeight[doc] ?? 0,
  }
}

/** Everything that is measured of one pair of texts; the reasons and the score read nothing else. */
export type Evidence = {
  newLength: number
  newTitleLength: number
  oldLength: number
  oldTitleLength: number
  /** Summed rarity of the common triples, and its share of the new and of the old text. */
  weight: number
  ofNew: number
  ofOld: number
  /** Disjoint common runs: bits above chance, bits of the strongest and of the best ordered sequence, units of the longest. */
  net: number
  strongest: number
  chain: number
  longest: number
  /** Share of the units of either text in runs of four or more. */
  coverNew: number
  coverOld: number
  /** The old title against the whole new text, and against its title; the new title against the old one. */
  titleInText: Cover
  titleInTitle: Cover
  newTitle: Cover
  /** The same by single characters. */
  charactersInText: Cover
  charactersInTitle: Cover
  newCharacters: Cover
  titleLikeness: number
  titleCoverage: number
  background: Background
}

/** Bits a run must have before it counts: in a longer text more runs agree by chance. */
function chance(newLength: number): number {
  return 4 + Math.log2(newLength + 16)
}

/** Measures one candidate; `runs` are all disjoint common runs of the two texts, the strongest first. */
export function weigh(
  model: CorpusModel,
  probe: Probe,
  set: CandidateSet,
  candidate: Candidate,
  old: OldText,
  runs: readonly Run[],
): Evidence {
  const cost = chance(probe.units.length)
  let net = 0
  let longest = 0
  let covered = 0
  for (const run of runs) {
    net += Math.max(0, run.bits - cost)
    longest = Math.max(longest, run.length)
    if (run.length >= 4) covered += run.length
  }
  const oldTitle = old.units.subarray(0, old.titleLength)
  const oldTitleBits = titleBits(model, oldTitle)
  const newTitle = probe.units.subarray(0, probe.titleLength)
  return {
    newLength: probe.units.length,
    newTitleLength: probe.titleLength,
    oldLength: old.units.length,
    oldTitleLength: old.titleLength,
    weight: candidate.weight,
    ofNew: candidate.weight / (set.weight + 1),
    ofOld: candidate.weight / (old.tripleWeight + 1),
    net,
    strongest: runs[0]?.bits ?? 0,
    chain: chainBits(runs),
    longest,
    coverNew: covered / (probe.units.length + 1),
    coverOld: covered / (old.units.length + 1),
    titleInText: coverByPairs(oldTitleBits, oldTitle, probe.pairs),
    titleInTitle: coverByPairs(oldTitleBits, oldTitle, probe.titlePairs),
    newTitle: withPairs(oldTitle, (pairs) => coverByPairs(probe, newTitle, pairs)),
    charactersInText: coverByCharacters(model, oldTitle, probe.characters),
    charactersInTitle: coverByCharacters(model, oldTitle, probe.titleCharacters),
    newCharacters: withCharacters(oldTitle, (present) => coverByCharacters(model, newTitle, present)),
    titleLikeness: titleLikeness(candidate.titleTitleWeight, old.titleWeight, set.titleWeight),
    titleCoverage: titleCoverage(candidate.titleWeight, old.titleWeight),
    background: set.background,
  }
}
