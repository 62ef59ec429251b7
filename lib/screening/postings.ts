/** For each place the entries from[place] .. from[place + 1]. */
export type Postings = { from: Uint32Array; entries: Uint32Array }

/**
 * Lists documents by place. `visit` reports the places of one document and is told whether the place is new for it.
 * Without `counts`, the number of documents by place, it is called twice for each document: once to count, once to fill.
 */
export function fillPostings(
  places: number,
  documents: number,
  visit: (document: number, add: (place: number) => boolean) => void,
  counts = countPlaces(places, documents, visit),
): Postings {
  const from = new Uint32Array(places + 1)
  for (let place = 0; place < places; place++) from[place + 1] = (from[place] ?? 0) + (counts[place] ?? 0)
  const entries = new Uint32Array(from[places] ?? 0)
  const next = from.slice(0, places)
  for (let doc = 0; doc < documents; doc++)
    visit(doc, (place) => {
      const at = next[place] ?? 0
      // Documents come in order, so a place that has this one already has it last.
      if (at > (from[place] ?? 0) && entries[at - 1] === doc) return false
      entries[at] = doc
      next[place] = at + 1
      return true
    })
  return { from, entries }
}

function countPlaces(
  places: number,
  documents: number,
  visit: (document: number, add: (place: number) => boolean) => void,
): Uint32Array {
  const counts = new Uint32Array(places)
  const last = new Int32Array(places).fill(-1)
  for (let doc = 0; doc < documents; doc++)
    visit(doc, (place) => {
      if (last[place] === doc) return false
      last[place] = doc
      counts[place] = (counts[place] ?? 0) + 1
      return true
    })
  return counts
}
