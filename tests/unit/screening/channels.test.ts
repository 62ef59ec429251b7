import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  containment,
  leastForContainment,
  leastForCoverage,
  leastForLikeness,
  leastForTitleLikeness,
  likeness,
  titleCoverage,
  titleLikeness,
} from '@/lib/screening/channels'

/** Bits in common, and bits that only the old text and only the new title has. */
const bits = fc.double({ min: 1, max: 5000, noNaN: true })
const more = fc.double({ min: 0, max: 5000, noNaN: true })

describe('what has less in common than the floor of a value does not reach the value', () => {
  test.each([
    ['likeness', likeness, leastForLikeness],
    ['containment', containment, leastForContainment],
    ['coverage of a title', titleCoverage, leastForCoverage],
  ])('%s', (_, reached, leastFor) => {
    fc.assert(
      fc.property(bits, more, fc.double({ min: 0, max: 1, noNaN: true }), (common, beside, known) => {
        const own = common + beside
        expect(leastFor(reached(common, own), known * own)).toBeLessThanOrEqual(common)
      }),
    )
    // Not so low that everything is looked at.
    expect(leastFor(reached(300, 400), 400)).toBeGreaterThan(299)
  })

  test('likeness of titles', () => {
    fc.assert(
      fc.property(bits, more, more, (common, inOld, inNew) => {
        const value = titleLikeness(common, common + inOld, common + inNew)
        expect(leastForTitleLikeness(value, common + inOld, common + inNew)).toBeLessThanOrEqual(common)
      }),
    )
    expect(leastForTitleLikeness(titleLikeness(100, 120, 200), 120, 200)).toBeGreaterThan(99)
  })
})
