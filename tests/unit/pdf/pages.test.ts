import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Block, pagesOf } from '@/lib/pdf/pages'

const frame = { top: 0, bottom: 100 }
const block = (lines: number, more: Partial<Block> = {}): Block => ({
  role: 'TD',
  cells: [{ x: 0, width: 10, lines: Array.from({ length: lines }, () => ({ runs: [], width: 0 })) }],
  size: 8,
  leading: 10,
  padding: 0,
  gap: 0,
  ...more,
})
const shape = (blocks: readonly Block[]) =>
  pagesOf(blocks, frame).map((page) =>
    page.map(({ block: one, from, to, repeated }) => [blocks.indexOf(one), from, to, ...(repeated ? ['again'] : [])]),
  )

test('a row that does not fit goes whole to the next page, under the header of its table', () => {
  const head = block(1, { role: 'TH', leads: true })
  expect(shape([head, block(6, { head }), block(4, { head })])).toEqual([
    [
      [0, 0, 1],
      [1, 0, 6],
    ],
    [
      [0, 0, 1, 'again'],
      [2, 0, 4],
    ],
  ])
})

test('a header goes along with its first row and does not stand there twice', () => {
  const head = block(1, { role: 'TH', leads: true })
  expect(shape([block(8), head, block(3, { head })])).toEqual([
    [[0, 0, 8]],
    [
      [1, 0, 1],
      [2, 0, 3],
    ],
  ])
})

test('a row that no page holds is torn apart; a paragraph wherever the page ends, never one line alone', () => {
  const head = block(1, { role: 'TH', leads: true })
  expect(shape([head, block(20, { head })])).toEqual([
    [
      [0, 0, 1],
      [1, 0, 9],
    ],
    [
      [0, 0, 1, 'again'],
      [1, 9, 18],
    ],
    [
      [0, 0, 1, 'again'],
      [1, 18, 20],
    ],
  ])
  expect(shape([block(5), block(6, { role: 'P', splits: true })])).toEqual([
    [
      [0, 0, 5],
      [1, 0, 4],
    ],
    [[1, 4, 6]],
  ])
})

test('whatever the blocks: every line once and in order, within the frame, and no page is empty', () => {
  const head = block(1, { role: 'TH' })
  const any = fc.record({
    lines: fc.integer({ min: 0, max: 30 }),
    gap: fc.constantFrom(0, 7),
    padding: fc.constantFrom(0, 3),
    splits: fc.boolean(),
    leads: fc.boolean(),
    headed: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(any, { minLength: 1, maxLength: 30 }), (wanted) => {
      const blocks = wanted.map(({ lines, headed, ...more }) => block(lines, { ...more, ...(headed && { head }) }))
      const pages = pagesOf(blocks, frame)
      const places = pages.flat().filter(({ repeated }) => !repeated)
      const parts = blocks.map((one) => places.filter((place) => place.block === one))
      expect([...new Set(places.map((place) => blocks.indexOf(place.block)))]).toEqual(blocks.map((_, i) => i))
      for (const [i, found] of parts.entries()) {
        const lines = Math.max(1, wanted[i]?.lines ?? 0)
        expect([0, ...found.map(({ to }) => to)]).toEqual([...found.map(({ from }) => from), lines])
      }
      for (const page of pages) {
        expect(page.some(({ repeated }) => !repeated)).toBe(true)
        for (const [i, { top, height }] of page.entries()) {
          expect(top + height).toBeLessThanOrEqual(100.001)
          expect(top).toBeGreaterThanOrEqual((page[i - 1]?.top ?? 0) + (page[i - 1]?.height ?? 0) - 0.001)
        }
      }
    }),
  )
})
