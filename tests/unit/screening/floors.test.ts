import fc from 'fast-check'
import { expect, test } from 'vitest'
import { containment, likeness, titleCoverage, titleLikeness } from '@/lib/screening/channels'
import { Floors } from '@/lib/screening/floors'
import { Classes, leastWeight, weightClass } from '@/lib/screening/weight-classes'

/** Weights are bits: none is a millionth of one. */
const weight = fc.double({ min: 0.001, max: 100_000, noNaN: true })
const value = fc.double({ min: 0.001, max: 400, noNaN: true })
const share = fc.double({ min: 0.001, max: 1, noNaN: true })

test('a weight is no less than the least of its class, and below that of the next', () => {
  fc.assert(
    fc.property(weight, (weight) => {
      const own = Math.fround(weight)
      const found = weightClass(own)
      expect(leastWeight(found)).toBeLessThanOrEqual(own)
      if (found < Classes - 1) expect(leastWeight(found + 1)).toBeGreaterThan(own)
    }),
  )
})

test('a document that takes the last place of a channel is above its floor', () => {
  fc.assert(
    fc.property(weight, share, share, value, value, (weight, part, ofTitle, newTitle, scale) => {
      const own = Math.fround(weight)
      const common = own * part
      const both = Math.min(common * ofTitle, newTitle)
      const reached = {
        overlap: common,
        alike: likeness(common, own),
        contained: containment(common, own),
        inText: titleCoverage(common, own),
        like: titleLikeness(both, own, newTitle),
      }
      // Each channel alone lets it in, the others being out of reach.
      for (const channel of ['overlap', 'alike', 'contained', 'inText', 'like'] as const) {
        const far = { overlap: 1e9, alike: 1e9, contained: 1e9, inText: 1e9, like: 1e9 }
        const floors = new Floors(newTitle)
        floors.draw({ overlap: scale, alike: scale, contained: scale, inText: scale, like: scale })
        floors.draw({ ...far, [channel]: reached[channel] })
        const at = weightClass(own)
        const [has, floor, least] =
          channel === 'inText'
            ? [common, floors.title[at], floors.leastTitle]
            : channel === 'like'
              ? [both, floors.both[at], floors.leastBoth]
              : [common, floors.common[at], floors.leastCommon]
        expect(has).toBeGreaterThanOrEqual(floor ?? Number.NaN)
        expect(has).toBeGreaterThanOrEqual(least)
      }
    }),
  )
})

test('what is common to little must be much of a large text', () => {
  const floors = new Floors(100)
  floors.draw({ overlap: 5000, alike: 1000, contained: 30, inText: 30, like: 0.5 })
  const small = weightClass(100)
  const large = weightClass(6000)
  expect(floors.common[large]).toBeGreaterThan(5 * (floors.common[small] ?? 0))
  // The floors below could only be passed by a document that has more in common than it weighs.
  expect(floors.leastCommon).toBeGreaterThan(floors.common[0] ?? 0)
})
