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

test('lists that are counted block by block say of each document what they say as a whole', () => {
  fc.assert(
    fc.property(fc.array(list, { maxLength: 20 }), (lists) => {
      const out = new ByteWriter()
      const expected = new Map<number, Sums>()
      for (const { documents, ofTitle, first, second } of lists) {
        writeList(out, 0, Uint32Array.from(documents).sort(), 0, documents.length)
        for (const document of first + second > 0 ? documents : []) {
          const sums: Sums = expected.get(document) ?? [0, 0, 0, 0]
          const at = ofTitle ? 2 : 0
          sums[at] += first
          sums[at + 1] = (sums[at + 1] ?? 0) + second
          expected.set(document, sums)
        }
      }
      const cursors = new PostingCursors(out.written())
      let place = 0
      visitLists(out.written(), { from: 0, to: out.length }, (_, from, to) => {
        const asked = lists[place++]
        if (asked) cursors.add(from, to, asked.ofTitle ? OfTitle : OfText, asked.first, asked.second)
      })
      const tally = new DocumentTally()
      const counted = new Map<number, Sums>()
      for (let from = 0; from <= LastDocument; from += BlockSize) {
        tally.begin(from)
        cursors.countUpTo(from + BlockSize, tally)
        for (let n = 0; n < tally.size; n++)
          counted.set(tally.document(n), [tally.weight(n), tally.shared(n), tally.title(n), tally.both(n)])
      }
      const worth = (sums: Map<number, Sums>) => [...sums].filter(([, own]) => own.some((sum) => sum > 0)).sort()
      expect(worth(counted)).toEqual(worth(expected))
    }),
  )
})
