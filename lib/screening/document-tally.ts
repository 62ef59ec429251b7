import { agreesAround } from './anchors'
import type { AskedAnchor, AskedPair, AskedPlace } from './asked-places'
import { WholeTitle } from './indexed-text'
import { type LongTriples, TitlePairs, type Triples } from './posting-keys'

/** What the lists say about the documents they name, by number. */
export class DocumentTally {
  /** Summed bits of common triples, and how many of the new text's triples a document has. */
  weight = new Float32Array(0)
  shared = new Uint32Array(0)
  /** Summed bits of the pairs of its title that the new text, and its title, has. */
  title = new Float32Array(0)
  titleTitle = new Float32Array(0)
  /** Summed bits of common anchors. */
  passages = new Float32Array(0)
  readonly named: number[] = []
  readonly withRun = new Set<number>()
  readonly sameTitle = new Set<number>()
  private isNamed = new Uint8Array(0)

  /** Forgets everything, and has room for numbers below `size`. */
  clear(size: number): void {
    const { named, weight, shared, title, titleTitle, passages, isNamed } = this
    if (size > isNamed.length) this.makeRoom(size)
    else
      for (const document of named) {
        weight[document] = 0
        shared[document] = 0
        title[document] = 0
        titleTitle[document] = 0
        passages[document] = 0
        isNamed[document] = 0
      }
    named.length = 0
    this.withRun.clear()
    this.sameTitle.clear()
  }

  name(document: number): void {
    if (this.isNamed[document]) return
    this.isNamed[document] = 1
    this.named.push(document)
  }

  private makeRoom(size: number): void {
    const room = size + (size >> 2)
    this.weight = new Float32Array(room)
    this.shared = new Uint32Array(room)
    this.title = new Float32Array(room)
    this.titleTitle = new Float32Array(room)
    this.passages = new Float32Array(room)
    this.isNamed = new Uint8Array(room)
  }
}

/** What is asked of lists, by list, and of anchors, by hash. */
export class Asked {
  readonly lists = new Map<number, AskedPlace | AskedPair>()

  constructor(
    readonly anchors: ReadonlyMap<number, AskedAnchor>,
    readonly wholeTitle: number | null,
  ) {}

  addTriples(kind: typeof Triples | typeof LongTriples, places: readonly AskedPlace[]): void {
    for (const place of places) this.lists.set(kind + place.place, place)
  }

  addPairs(pairs: readonly AskedPair[]): void {
    for (const pair of pairs) this.lists.set(TitlePairs + pair.place, pair)
  }

  /** Has the tally count a document that stands in a list; undefined if the list is not asked for. */
  counter(tally: DocumentTally, list: number): ((document: number) => void) | undefined {
    const asked = this.lists.get(list)
    if (!asked) return undefined
    const { weight } = asked
    if ('triples' in asked) {
      const { triples } = asked
      const { weight: weights, shared } = tally
      return (document) => {
        tally.name(document)
        weights[document] = (weights[document] ?? 0) + weight
        shared[document] = (shared[document] ?? 0) + triples
      }
    }
    const { title, titleTitle } = tally
    const { titled } = asked
    return (document) => {
      tally.name(document)
      title[document] = (title[document] ?? 0) + weight
      if (titled) titleTitle[document] = (titleTitle[document] ?? 0) + weight
    }
  }

  /** Has the tally count a stored anchor, if it is asked for. */
  countAnchor(tally: DocumentTally, hash: number, document: number, around: number): void {
    if (around === WholeTitle) {
      if (hash === this.wholeTitle) tally.sameTitle.add(document)
      return
    }
    const asked = this.anchors.get(hash)
    if (!asked) return
    tally.name(document)
    tally.passages[document] = (tally.passages[document] ?? 0) + asked.weight
    if (!tally.withRun.has(document) && asked.arounds.some((other) => agreesAround(around, other)))
      tally.withRun.add(document)
  }
}
