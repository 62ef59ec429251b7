import { FingerprintLength, GuaranteedRun } from './fingerprints'
import { Boundary, mix, visitRuns } from './grams'

/**
 * Every so-manieth run of six units of a stored text is an anchor; the new text looks for all of its own. A common run of
 * the guaranteed length holds eight runs of six in a row, so one of them is an anchor. What stands around the anchor is
 * kept beside it, four bits a unit: the index itself can tell how long the agreement is, and at worst takes it for longer.
 */
export const AnchorStep = GuaranteedRun - FingerprintLength + 1

/** Units that are kept on either side of an anchor: all that a run of the guaranteed length can have there. */
export const Around = GuaranteedRun - FingerprintLength

export type Anchors = { positions: number[]; hashes: number[]; before: number[]; after: number[] }

/** A stored text has one in so many units; a new one has all. Beyond the end of a section nothing agrees: either side marks it differently. */
const Stored = { step: AnchorStep, end: 15 }
const Asked = { step: 1, end: 14 }
const UnitMarks = 14

export const anchorsStored = (units: Uint16Array): Anchors => anchorsOf(units, Stored)
export const anchorsAsked = (units: Uint16Array): Anchors => anchorsOf(units, Asked)

function anchorsOf(units: Uint16Array, { step, end }: typeof Stored): Anchors {
  const anchors: Anchors = { positions: [], hashes: [], before: [], after: [] }
  const marks = marksOfUnits()
  const markAt = (position: number) => {
    const unit = units[position] ?? Boundary
    return unit === Boundary ? end : (marks[unit] ?? 0)
  }
  visitRuns(units, 0, units.length, FingerprintLength, (position, hash) => {
    if (position % step !== 0) return
    let before = 0
    let after = 0
    for (let i = 0; i < Around; i++) {
      before |= markAt(position - 1 - i) << (4 * i)
      after |= markAt(position + FingerprintLength + i) << (4 * i)
    }
    anchors.hashes.push(hash | 0)
    anchors.before.push(before)
    anchors.after.push(after)
    anchors.positions.push(position)
  })
  return anchors
}

let table: Uint8Array | undefined

function marksOfUnits(): Uint8Array {
  table ??= Uint8Array.from({ length: 0x10000 }, (_, unit) => mix(unit) % UnitMarks)
  return table
}

/** SQL that is true if the surroundings of two anchors agree over the guaranteed length. */
export function agreesAround(one: string, other: string): string {
  const ways = Array.from({ length: Around + 1 }, (_, before) => {
    const mask = (units: number) => 2 ** (4 * units) - 1
    return (
      `(${one}.before # ${other}.before) & ${mask(before)} = 0 AND ` +
      `(${one}.after # ${other}.after) & ${mask(Around - before)} = 0`
    )
  })
  return ways.map((way) => `(${way})`).join(' OR ')
}
