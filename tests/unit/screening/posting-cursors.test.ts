import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BlockSize, DocumentTally, OfText, OfTitle } from '@/lib/screening/document-tally'
import { PostingCursors } from '@/lib/screening/posting-cursors'
import { ByteWriter, visitLists, writeList } from '@/lib/screening/posting-rows'

const LastDocument = 3 * BlockSize

const list = fc.record({
  documents: fc.uniqueArray(fc.integer({ min: 1, max: LastDocument }), { minLength: 1, maxLength: 30 }),
  ofTitle: fc.boolean(),
  first: fc.integer({ min: 0, max: 20 }),
  second: fc.integer({ min: 0, max: 3 }),
})

type Sums = [weight: number, shared: number, title: number, both: number]

const least = fc.record({
  weight: fc.nat(60),
  shared: fc.nat(6),
  title: fc.nat(60),
  both: fc.nat(6),
})

test('lists that are counted block by block tell once of each document that reaches something, what they tell as a whole', () => {
  fc.assert(
    fc.property(fc.array(list, { maxLength: 20 }), least, (lists, least) => {
      const out = new ByteWriter()
      const expected = new Map<number, Sums>()
      for (const { documents, ofTitle, first, second } of lists) {
        writeList(out, 0, Uint32Array.from(documents).sort(), 0, documents.length)
        for (const document of documents) {
          const sums: Sums = expected.get(document) ?? [0, 0, 0, 0]
          const at = ofTitle ? 2 : 0
          sums[at] += first
          sums[at + 1] = (sums[at + 1] ?? 0) + second
          expected.set(document, sums)
        }
      }
      const cursors = new PostingCursors()
      let place = 0
      visitLists(out.written(), { from: 0, to: out.length }, (_, from, to) => {
        const asked = lists[place++]
        if (asked) cursors.add(out.written(), from, to, asked.ofTitle ? OfTitle : OfText, asked.first, asked.second)
      })
      const reaches = ([weight, shared, title, both]: Sums) =>
        weight >= Math.max(1, least.weight) ||
        shared >= Math.max(1, least.shared) ||
        title >= Math.max(1, least.title) ||
        both >= Math.max(1, least.both)
      const tally = new DocumentTally()
      const told: [number, Sums][] = []
      for (let from = 0; from <= LastDocument; from += BlockSize) {
        tally.begin(from, least)
        cursors.countUpTo(from + BlockSize, tally)
        for (let n = 0; n < tally.size; n++) {
          const place = tally.place(n)
          const sums: Sums = [tally.weight(place), tally.shared(place), tally.title(place), tally.both(place)]
          tally.forget(place)
          // Told a second time, it has nothing any more.
          if (sums.some((sum) => sum > 0)) told.push([from + place, sums])
        }
      }
      const byNumber = (x: [number, Sums], y: [number, Sums]) => x[0] - y[0]
      expect(told.sort(byNumber)).toEqual([...expected].filter(([, sums]) => reaches(sums)).sort(byNumber))
    }),
  )
})
