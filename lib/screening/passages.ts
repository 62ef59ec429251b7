import type { Run } from './alignment'
import { Boundary } from './grams'

/** A stretch of the new text and the stretch of the old one that it agrees with, in compared units; `same` of them agree exactly. */
export type Stretch = { a: number; aEnd: number; b: number; bEnd: number; bits: number; same: number; longest: number }

/** Changed units that a passage may hold between two runs, and how many more for each unit it already has. */
const Gap = 14
const GapShare = 0.15
/** Of a passage's units at least this share agrees; less is two passages. */
const LeastDensity = 0.3
/** Bits from which a stretch is worth showing, and the share of the strongest below which it is noise beside it. */
const ShownBits = 45
const ShownLength = 13
/** Shown when nothing stronger is there: no hit goes without its evidence. */
const FewShown = 3

/** Joins runs into passages: near each other, in the same order, in the same section of either text. */
export function joinRuns(runs: readonly Run[], newUnits: Uint16Array, oldUnits: Uint16Array): Stretch[] {
  const order = [...runs].sort((x, y) => x.a - y.a || x.b - y.b)
  let open: Stretch[] = order.map((run) => ({
    a: run.a,
    aEnd: run.a + run.length,
    b: run.b,
    bEnd: run.b + run.length,
    bits: run.bits,
    same: run.length,
    longest: run.length,
  }))
  for (let pass = 0; pass < 4; pass++) {
    const joined = joinOnce(open, newUnits, oldUnits)
    if (joined.length === open.length) break
    open = joined
  }
  return open
}

function joinOnce(stretches: Stretch[], newUnits: Uint16Array, oldUnits: Uint16Array): Stretch[] {
  const joined: Stretch[] = []
  for (const next of stretches) {
    const before = findJoinable(joined, next, newUnits, oldUnits)
    if (!before) {
      joined.push({ ...next })
      continue
    }
    before.aEnd = next.aEnd
    before.bEnd = next.bEnd
    before.bits += next.bits
    before.same += next.same
    before.longest = Math.max(before.longest, next.longest)
  }
  return joined
}

function findJoinable(
  joined: readonly Stretch[],
  next: Stretch,
  newUnits: Uint16Array,
  oldUnits: Uint16Array,
): Stretch | undefined {
  for (let i = joined.length - 1; i >= 0 && i >= joined.length - 12; i--) {
    const before = joined[i]
    if (!before) continue
    const gapNew = next.a - before.aEnd
    const gapOld = next.b - before.bEnd
    if (gapNew < 0 || gapOld < 0) continue
    const allowed = Gap + GapShare * (before.same + next.same)
    if (Math.max(gapNew, gapOld) > allowed) continue
    const length = Math.max(next.aEnd - before.a, next.bEnd - before.b)
    if (before.same + next.same < LeastDensity * length) continue
    if (crossesBoundary(newUnits, before.aEnd, next.a) || crossesBoundary(oldUnits, before.bEnd, next.b)) continue
    return before
  }
  return undefined
}

function crossesBoundary(units: Uint16Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (units[i] === Boundary) return true
  return false
}

/** The stretches a reader is shown, strongest evidence kept, in the order of the new text. */
export function shownStretches(stretches: readonly Stretch[]): Stretch[] {
  const strong = stretches.filter((stretch) => stretch.bits >= ShownBits || stretch.longest >= ShownLength)
  const shown =
    strong.length > 0 ? strong : [...stretches].sort((x, y) => y.bits - x.bits || x.a - y.a).slice(0, FewShown)
  return [...shown].sort((x, y) => x.a - y.a || x.b - y.b)
}
