import { GuaranteedRun } from './fingerprints'
import { Boundary, mix, visitRuns } from './grams'

/**
 * Runs of eight units at every sixth place of a stored text are its anchors; a new text looks for all of its own. A common
 * run of the guaranteed length holds six such runs in a row, so one of them is an anchor. What stands around the anchor
 * is kept beside it, three bits a unit: the rows alone tell how long the agreement is, and at worst take it for longer.
 */
export const AnchorLength = 8
const Step = GuaranteedRun - AnchorLength + 1
/** Units that are kept on either side: all that a run of the guaranteed length can have there. */
const Around = GuaranteedRun - AnchorLength
const Bits = 3

/** Beyond the end of a section nothing agrees: either side marks it differently, and no unit so. */
const Stored = { step: Step, end: 7 }
const Asked = { step: 1, end: 6 }
const UnitMarks = 6

export type Anchors = { positions: number[]; hashes: number[]; around: number[] }

export const anchorsStored = (units: Uint16Array): Anchors => anchorsOf(units, Stored)
export const anchorsAsked = (units: Uint16Array): Anchors => anchorsOf(units, Asked)

function anchorsOf(units: Uint16Array, { step, end }: typeof Stored): Anchors {
  const anchors: Anchors = { positions: [], hashes: [], around: [] }
  const marks = marksOfUnits()
  const markAt = (position: number) => {
    const unit = units[position] ?? Boundary
    return unit === Boundary ? end : (marks[unit] ?? 0)
  }
  visitRuns(units, 0, units.length, AnchorLength, (position, hash) => {
    if (position % step !== 0) return
    let around = 0
    for (let i = 0; i < Around; i++) {
      around |= markAt(position - 1 - i) << (Bits * i)
      around |= markAt(position + AnchorLength + i) << (Bits * (Around + i))
    }
    anchors.positions.push(position)
    anchors.hashes.push(hash | 0)
    anchors.around.push(around)
  })
  return anchors
}

let table: Uint8Array | undefined

function marksOfUnits(): Uint8Array {
  table ??= Uint8Array.from({ length: 0x10000 }, (_, unit) => mix(unit) % UnitMarks)
  return table
}

/** SQL that is true if the surroundings of two anchors agree over the guaranteed length, so many units before and the rest after. */
export function agreesAround(one: string, other: string): string {
  const ways = Array.from({ length: Around + 1 }, (_, before) => {
    const mask = (2 ** (Bits * before) - 1) | ((2 ** (Bits * (Around - before)) - 1) << (Bits * Around))
    return `(${one}.around # ${other}.around) & ${mask} = 0`
  })
  return ways.join(' OR ')
}
