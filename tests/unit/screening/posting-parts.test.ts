import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GatheredPlaces, gatherCounts } from '@/lib/screening/gathered-places'
import { heldAtOnce, ListParts, PartPlaces } from '@/lib/screening/posting-parts'

/** Beyond the documents that fit into one stretch. */
const MostDocuments = 700_000

test('each place has its documents, in rising order, however many lie between them', () => {
  const postings = fc.uniqueArray(fc.tuple(fc.nat({ max: MostDocuments }), fc.nat({ max: 3 * PartPlaces - 1 })), {
    selector: String,
    maxLength: 300,
  })
  fc.assert(
    fc.property(postings, (some) => {
      const given = [...some].sort(([a, b], [c, d]) => a - c || b - d)
      const sizes = new Uint32Array(3)
      for (const [, place] of given) {
        const part = Math.floor(place / PartPlaces)
        sizes[part] = (sizes[part] ?? 0) + 1
      }
      const found: [number, number][] = []
      for (const held of heldAtOnce(sizes)) {
        const parts = new ListParts(held)
        for (const [doc, place] of given) parts.add(place, doc)
        for (let part = held.from; part < held.to; part++) {
          const before = found.length
          parts.visit(part, (near, doc) => found.push([doc, part * PartPlaces + near]))
          const documents = found.slice(before).map(([doc]) => doc)
          expect(documents).toEqual([...documents].sort((x, y) => x - y))
        }
      }
      expect(found.sort(([a, b], [c, d]) => a - c || b - d)).toEqual(given)
    }),
  )
})

test('what is too much for one time is held in several, none of it twice and none left out', () => {
  const sizes = Uint32Array.of(90_000_000, 30_000_000, 20_000_000, 0, 200_000_000, 5)
  const held = [...heldAtOnce(sizes)]
  expect(held.map(({ from, to }) => [from, to])).toEqual([
    [0, 2],
    [2, 4],
    [4, 5],
    [5, 6],
  ])
  for (const { from, to, begin } of held)
    expect([...begin].slice(1).map((end, part) => end - (begin[part] ?? 0))).toEqual([...sizes.subarray(from, to)])
})

test('gathered places are looked at once each, the last ones at the end', () => {
  const places = Array.from({ length: 40_000 }, (_, n) => (n * 7919) % 200_000)
  const looked: number[] = []
  const gathered = new GatheredPlaces(200_000, (first, near, from, to) => {
    for (const place of near.subarray(from, to)) looked.push(first + place)
  })
  const counts = new Uint32Array(200_000)
  const counting = gatherCounts(counts)
  for (const place of places) {
    gathered.add(place)
    counting.add(place)
  }
  // Some parts were full before the end.
  expect(looked.length).toBeGreaterThan(0)
  gathered.end()
  counting.end()
  expect(looked.sort((x, y) => x - y)).toEqual([...places].sort((x, y) => x - y))
  expect(counts.reduce((sum, count) => sum + count)).toBe(places.length)
  expect(counts[7919]).toBe(1)
})
