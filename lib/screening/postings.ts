/** For each place the entries from[place] .. from[place + 1]. */
export type Postings = { from: Uint32Array; entries: Uint32Array }

/**
 * Lists documents by place. `visit` reports the places of one document and is told whether the place is new for it;
 * it is called twice for each document: once to count, once to fill.
 */
export function fillPostings(
  places: number,
  documents: number,
  visit: (document: number, add: (place: number) => boolean) => void,
): Postings {
  const from = new Uint32Array(places + 1)
  const last = new Int32Array(places).fill(-1)
  for (let doc = 0; doc < documents; doc++)
    visit(doc, (place) => {
      if (last[place] === doc) return false
      last[place] = doc
      from[place + 1] = (from[place + 1] ?? 0) + 1
      return true
    })
  for (let place = 0; place < places; place++) from[place + 1] = (from[place + 1] ?? 0) + (from[place] ?? 0)
  const entries = new Uint32Array(from[places] ?? 0)
  const next = from.slice(0, places)
  last.fill(-1)
  for (let doc = 0; doc < documents; doc++)
    visit(doc, (place) => {
      if (last[place] === doc) return false
      last[place] = doc
      entries[next[place] ?? 0] = doc
      next[place] = (next[place] ?? 0) + 1
      return true
    })
  return { from, entries }
}
