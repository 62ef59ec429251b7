import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BlockSize, DocumentTally } from '@/lib/screening/document-tally'
import { PostingCursors } from '@/lib/screening/posting-cursors'
import { ByteWriter, visitLists, writeList } from '@/lib/screening/posting-rows'

const LastDocument = 3 * BlockSize

const list = fc.record({
  documents: fc.uniqueArray(fc.integer({ min: 1, max: LastDocument }), { minLength: 1, maxLength: 30 }),
  first: fc.integer({ min: 0, max: 20 }),
  second: fc.integer({ min: 0, max: 3 }),
})

type Sums = [first: number, second: number]

const least = fc.record({ first: fc.nat(60), second: fc.nat(6) })

test('lists that are counted block by block tell once of each document that reaches something, what they tell as a whole', () => {
  fc.assert(
    fc.property(fc.array(list, { maxLength: 20 }), least, (lists, least) => {
      const out = new ByteWriter()
      const expected = new Map<number, Sums>()
      for (const { documents, first, second } of lists) {
        writeList(out, 0, Uint32Array.from(documents).sort(), 0, documents.length)
        for (const document of documents) {
          const sums: Sums = expected.get(document) ?? [0, 0]
          expected.set(document, [sums[0] + first, sums[1] + second])
        }
      }
      const cursors = new PostingCursors()
      let place = 0
      visitLists(out.written(), { from: 0, to: out.length }, (_, from, to) => {
        const asked = lists[place++]
        if (asked) cursors.add(out.written(), from, to, asked.first, asked.second)
      })
      const reaches = ([first, second]: Sums) =>
        first >= Math.max(1, least.first) || second >= Math.max(1, least.second)
      const tally = new DocumentTally()
      const told: [number, Sums][] = []
      for (let from = 0; from <= LastDocument; from += BlockSize) {
        tally.begin(from, least)
        cursors.countUpTo(from + BlockSize, tally)
        for (let n = 0; n < tally.size; n++) {
          const place = tally.place(n)
          const sums: Sums = [tally.first(place), tally.second(place)]
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
