import type { CorpusModel } from './corpus-model'
import type { NumberedUnits, PackedRows } from './posting-build'
import { anchorRow, RowPlaces, rowOf } from './posting-keys'
import { ByteWriter, writeList } from './posting-rows'
import type { RecentTexts } from './recent-texts'

/** The rows of recent texts: few enough to be put in order where they are. */
export function packRecentTexts(
  { lists, anchors }: RecentTexts,
  packed: ReadonlySet<number>,
  model: CorpusModel,
): PackedRows {
  const rows: PackedRows = { keys: [], ends: [], bytes: new Uint8Array() }
  const out = new ByteWriter()
  const endRow = (key: number) => {
    rows.keys.push(key)
    rows.ends.push(out.length)
  }
  let open = -1
  for (const list of [...lists.keys()].sort((x, y) => x - y)) {
    const documents = Uint32Array.from(lists.get(list)?.filter((document) => packed.has(document)) ?? []).sort()
    if (documents.length === 0) continue
    if (open >= 0 && open !== rowOf(list)) endRow(open)
    open = rowOf(list)
    writeList(out, list % RowPlaces, documents, 0, documents.length)
  }
  if (open >= 0) endRow(open)
  for (const [row, found] of anchorsByRow(anchors, packed, model)) {
    const numbers = Uint32Array.from(found)
    out.append(new Uint8Array(numbers.buffer))
    endRow(row)
  }
  return { ...rows, bytes: out.written() }
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
