import { GuaranteedRun, visitFingerprints } from './fingerprints'
import { Boundary, mix } from './grams'

/**
 * The anchors of a text are fingerprints of eight units, so chosen that a common run of the guaranteed length always has
 * one in common. What stands around an anchor is kept beside it, three bits a unit: the index alone tells how long the
 * agreement is, and at worst takes it for longer.
 */
export const AnchorLength = 8
const Window = GuaranteedRun - AnchorLength + 1
/** Units that are kept on either side: all that a run of the guaranteed length can have there. */
const Around = GuaranteedRun - AnchorLength
const Bits = 3

/** Beyond the end of a section nothing agrees: either side marks it differently, and no unit so. */
export const StoredEnd = 7
export const AskedEnd = 6
const UnitMarks = 6

export function visitAnchors(
  units: Uint16Array,
  end: typeof StoredEnd | typeof AskedEnd,
  visit: (position: number, hash: number, around: number) => void,
): void {
  const marks = marksOfUnits()
  const markAt = (position: number) => {
    const unit = units[position] ?? Boundary
    return unit === Boundary ? end : (marks[unit] ?? 0)
  }
  const atAnchor = (position: number, hash: number) => {
    let around = 0
    for (let i = 0; i < Around; i++) {
      around |= markAt(position - 1 - i) << (Bits * i)
      around |= markAt(position + AnchorLength + i) << (Bits * (Around + i))
    }
    visit(position, hash, around)
  }
  visitFingerprints(units, 0, units.length, atAnchor, AnchorLength, Window)
}

let table: Uint8Array | undefined

function marksOfUnits(): Uint8Array {
  table ??= Uint8Array.from({ length: 0x10000 }, (_, unit) => mix(unit) % UnitMarks)
  return table
}

/** So many units before and the rest after: the ways in which a run of the guaranteed length can lie around an anchor. */
const Ways = Array.from(
  { length: Around + 1 },
  (_, before) => (2 ** (Bits * before) - 1) | ((2 ** (Bits * (Around - before)) - 1) << (Bits * Around)),
)

/** Whether the surroundings of two anchors agree over the guaranteed length. */
export function agreesAround(one: number, other: number): boolean {
  const differs = one ^ other
  for (const way of Ways) if ((differs & way) === 0) return true
  return false
}
