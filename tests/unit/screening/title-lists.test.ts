import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AskedLists } from '@/lib/screening/asked-lists'
import { DocumentTally } from '@/lib/screening/document-tally'
import { PostingCursors } from '@/lib/screening/posting-cursors'
import { RowPlaces, rowOf, TitlePairs } from '@/lib/screening/posting-keys'
import { ByteWriter, writeList } from '@/lib/screening/posting-rows'
import { joinRows, TitleLists } from '@/lib/screening/title-lists'

const Documents = 200
const Places = 40
const anything = { first: 0, second: 0 }

/** For each document the places its title has. */
const titles = fc.array(fc.uniqueArray(fc.nat(Places - 1), { maxLength: 6 }), { minLength: 1, maxLength: Documents })

/** The rows of the documents after one number and up to another, two rows a parcel. */
function* rowsOf(all: readonly number[][], after: number, upTo: number) {
  for (let first = 0; first < Places; first += 2 * RowPlaces) {
    const out = new ByteWriter()
    const keys: number[] = []
    const ends: number[] = []
    for (const row of [first, first + RowPlaces]) {
      for (let place = row; place < row + RowPlaces; place++) {
        const documents = Uint32Array.from(all.keys())
          .map((number) => number + 1)
          .filter((number) => number > after && number <= upTo && all[number - 1]?.includes(place))
        if (documents.length > 0) writeList(out, place % RowPlaces, documents, 0, documents.length)
      }
      if (out.length === (ends.at(-1) ?? 0)) continue
      keys.push(rowOf(TitlePairs + row))
      ends.push(out.length)
    }
    yield { keys, ends, bytes: out.written() }
  }
}

test('titles of several segments are counted once each, however often a segment is read', () => {
  fc.assert(
    fc.property(titles, fc.uniqueArray(fc.nat(Places - 1)), fc.nat(Documents), (all, places, cut) => {
      const lists = new TitleLists()
      const middle = Math.min(cut, all.length)
      for (const [after, upTo] of [
        [0, middle],
        [middle, all.length],
        [middle, all.length],
      ] as const)
        if (upTo > after) lists.load(upTo, joinRows(rowsOf(all, after, upTo)))
      const asked = new AskedLists()
      asked.addPairs(places.map((place) => ({ place, weight: 1, titled: true, titles: 0 })))
      const cursors = new PostingCursors()
      lists.open(asked, cursors)
      const tally = new DocumentTally()
      tally.begin(0, anything)
      cursors.countUpTo(Documents + 1, tally)
      const counted = all.map((_, place) => tally.first(place + 1))
      expect(counted).toEqual(all.map((title) => title.filter((place) => places.includes(place)).length))
    }),
  )
})
