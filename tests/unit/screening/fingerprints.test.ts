import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GuaranteedRun, visitFingerprints } from '@/lib/screening/fingerprints'

function fingerprints(units: Uint16Array): Map<number, number> {
  const kept = new Map<number, number>()
  visitFingerprints(units, 0, units.length, (position, hash) => kept.set(position, hash))
  return kept
}

const Text = fc.uint16Array({ min: 1, max: 6, minLength: GuaranteedRun, maxLength: 80 })

test('two texts with a common run of the guaranteed length keep a common fingerprint of it', () => {
  fc.assert(
    fc.property(Text, Text, Text, (run, before, after) => {
      const here = fingerprints(Uint16Array.of(...before, ...run, ...after))
      const alone = fingerprints(Uint16Array.of(...run))
      const inside = new Set(
        [...here].filter(([at]) => at >= before.length && at + 6 <= before.length + run.length).map(([, hash]) => hash),
      )
      expect([...alone.values()].some((hash) => inside.has(hash))).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('no fingerprint crosses from one section into the next', () => {
  const units = Uint16Array.of(1, 2, 3, 4, 5, 0, 6, 7, 8, 9, 10)
  expect(fingerprints(units).size).toBe(0)
})
