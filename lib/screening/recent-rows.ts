import type { CorpusModel } from './corpus-model'
import type { NumberedUnits } from './posting-build'
import { anchorRow, RowPlaces, rowOf, TitlePairs } from './posting-keys'
import { writeList } from './posting-rows'
import type { RecentTexts } from './recent-texts'
import { type PackedRows, RowWriter } from './row-writer'

/** The rows of recent texts, those of their titles apart: few enough to be put in order where they are. */
export function packRecentTexts(
  { lists, anchors }: RecentTexts,
  packed: ReadonlySet<number>,
  model: CorpusModel,
): { rows: PackedRows; titles: PackedRows } {
  const known = [...lists.keys()].sort((x, y) => x - y)
  const rows = new RowWriter()
  const ofTexts = known.filter((list) => list < TitlePairs)
  writeLists(rows, ofTexts, lists, packed)
  for (const [row, found] of anchorsByRow(anchors, packed, model)) {
    rows.out.append(new Uint8Array(Uint32Array.from(found).buffer))
    rows.end(row)
  }
  const titles = new RowWriter()
  const ofTitles = known.filter((list) => list >= TitlePairs)
  writeLists(titles, ofTitles, lists, packed)
  return { rows: rows.take(), titles: titles.take() }
}

/** `known` in rising order. */
function writeLists(
  rows: RowWriter,
  known: readonly number[],
  lists: RecentTexts['lists'],
  packed: ReadonlySet<number>,
): void {
  let open = -1
  for (const list of known) {
    const documents = Uint32Array.from(lists.get(list)?.filter((document) => packed.has(document)) ?? []).sort()
    if (documents.length === 0) continue
    if (open >= 0 && open !== rowOf(list)) rows.end(open)
    open = rowOf(list)
    writeList(rows.out, list % RowPlaces, documents, 0, documents.length)
  }
  if (open >= 0) rows.end(open)
}

function anchorsByRow(
  anchors: RecentTexts['anchors'],
  packed: ReadonlySet<number>,
  model: CorpusModel,
): Map<number, number[]> {
  const rows = new Map<number, number[]>()
  for (const [hash, found] of anchors) {
    const row = anchorRow(model, hash)
    for (const { document, around } of found) {
      if (!packed.has(document)) continue
      const numbers: number[] = rows.get(row) ?? []
      rows.set(row, numbers)
      numbers.push(hash, document, around)
    }
  }
  return rows
}

/** The compared forms of recent texts one after another. */
export function joinRecentTexts({ texts }: RecentTexts, packed: ReadonlySet<number>): NumberedUnits {
  const numbers = Uint32Array.from(packed).sort()
  const known = [...numbers].flatMap((number) => texts.get(number) ?? [])
  const start = new Uint32Array(known.length + 1)
  for (const [i, { units }] of known.entries()) start[i + 1] = (start[i] ?? 0) + units.length
  const units = new Uint16Array(start[known.length] ?? 0)
  for (const [i, text] of known.entries()) units.set(text.units, start[i])
  return {
    units,
    start,
    titleLength: Uint16Array.from(known, ({ titleLength }) => titleLength),
    numbers,
    ids: known.map(({ id }) => id),
  }
}
