import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alignedRuns, bitsOf, makeProbe, type Probe, type Run } from '@/lib/screening/alignment'
import { emptyModel } from '@/lib/screening/corpus-model'

const model = { ...emptyModel(1000), texts: 100_000 }

/** Every common run of three units or more, whatever others it overlaps. */
function allRuns(probe: Probe, old: Uint16Array): Run[] {
  const { units } = probe
  const agree = (i: number, j: number) => units[i] === old[j] && (units[i] ?? 0) !== 0
  const runs: Run[] = []
  for (let a = 0; a < units.length; a++)
    for (let b = 0; b < old.length; b++) {
      if (agree(a - 1, b - 1)) continue
      let length = 0
      while (a + length < units.length && agree(a + length, b + length)) length++
      if (length >= 3) runs.push({ a, b, length, bits: bitsOf(probe, a, length) })
    }
  return runs
}

/** The rule word for word: the strongest takes its longest free part, then the next one. */
function takenInTurn(probe: Probe, old: Uint16Array): Run[] {
  const usedA = new Set<number>()
  const usedB = new Set<number>()
  const inTurn = allRuns(probe, old).sort((x, y) => y.bits - x.bits || x.a - y.a || x.b - y.b)
  return inTurn.flatMap((run) => {
    let best = { at: 0, length: 0 }
    for (let at = 0; at < run.length; at++) {
      let length = 0
      while (at + length < run.length && !usedA.has(run.a + at + length) && !usedB.has(run.b + at + length)) length++
      if (length > best.length) best = { at, length }
    }
    if (best.length < 3) return []
    const taken = { a: run.a + best.at, b: run.b + best.at, length: best.length }
    for (let k = 0; k < taken.length; k++) {
      usedA.add(taken.a + k)
      usedB.add(taken.b + k)
    }
    return [{ ...taken, bits: bitsOf(probe, taken.a, taken.length) }]
  })
}

const piece = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 12 })
/** Texts of the same pieces in another order, some of them again and again. */
const texts = fc
  .array(piece, { minLength: 1, maxLength: 4 })
  .chain((pieces) =>
    fc.tuple(
      ...['new', 'old'].map(() =>
        fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((some) => Uint16Array.from(some.flat())),
      ),
    ),
  )

test('two texts are laid beside each other as the rule says, however many runs there are', () => {
  fc.assert(
    fc.property(texts, ([units = new Uint16Array(), old = new Uint16Array()]) => {
      const probe = makeProbe(model, units, 0)
      expect(alignedRuns(probe, old)).toEqual(takenInTurn(probe, old))
    }),
    { numRuns: 2000 },
  )
})
