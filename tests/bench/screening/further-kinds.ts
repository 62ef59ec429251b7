import variants from '@/lib/screening/data/character-variants.json'
import type { Random } from './random'
import type { Case, Row } from './set'

/** Kinds of change that the public set has not: what a later set may hold. Each makes one query of sources and strangers' text. */
export function furtherCases(
  rows: readonly Row[],
  fresh: readonly Row[],
  random: Random,
  each: number,
): { added: Row[]; cases: Case[] } {
  const sources = rows.filter((row) => row.text.length >= 200 && sentences(row.text).length >= 4)
  // Titles of strangers: a known title would find its own record first, and rightly.
  const titles = fresh.map((row) => row.title).filter((title) => title.length >= 6)
  const chosen = random.sample(sources, each * 12)
  let next = 0
  const take = () => {
    const row = chosen[next++ % chosen.length]
    if (!row) throw new RangeError('No source left.')
    return row
  }
  const cases: Case[] = []
  const added: Row[] = []
  const add = (kind: string, text: string, ...targets: string[]) =>
    cases.push({ id: `${kind}:${cases.length}`, kind, title: random.pick(titles), text, targets })
  for (let i = 0; i < each; i++) {
    const [first, second] = [take(), take()]
    add('merged', random.shuffle([...sentences(first.text), ...sentences(second.text)]).join(''), first.id, second.id)
    const whole = take()
    const parts = sentences(whole.text)
    add('split', parts.slice(0, Math.ceil(parts.length / 2)).join(''), whole.id)
    const plain = take()
    add('zero_width', hideBetween(plain.text, random), plain.id)
    const drawn = take()
    add('homoglyph', imitate(drawn.text, random), drawn.id)
    const wide = take()
    add(
      'full_width',
      wide.text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
      wide.id,
    )
    const old = take()
    add('traditional', toTraditional(old.text), old.id)
    const scanned = take()
    add('ocr', misread(scanned.text, random, 0.08), scanned.id)
    const short = take()
    add('abbreviated', abbreviate(short.text, random), short.id)
    const again = take()
    add('retitled', rewriteSome(again.text, random, sources), again.id)
    if (i % 10 === 0) addCopies(take(), i, random, added, add)
  }
  return { added, cases }
}

export function sentences(text: string): string[] {
  return text.split(/(?<=[。！？；;!?])/).filter((part) => part.trim() !== '')
}

const Invisible = ['\u200b', '\u200c', '\u2060', '\ufeff', '\u00ad', '\ue000', '\u2800', '\u3164', '\u0336']

function hideBetween(text: string, random: Random): string {
  return [...text].map((character) => (random.next() < 0.5 ? character + random.pick(Invisible) : character)).join('')
}

function pairsOf(list: string, reverse: boolean): Map<string, string> {
  const pairs = new Map<string, string>()
  for (let i = 0; i + 1 < list.length; i += 2)
    pairs.set(list.charAt(reverse ? i + 1 : i), list.charAt(reverse ? i : i + 1))
  return pairs
}

const Imitations = pairsOf(variants.confusable, true)
const Traditional = pairsOf(variants.simplified, true)
const Misreadings = new Map([...pairsOf(variants.misread, true), ['0', 'O'], ['1', 'l'], ['入', '人'], ['日', '曰']])

function imitate(text: string, random: Random): string {
  return [...text.toLowerCase()].map((c) => (random.next() < 0.8 ? (Imitations.get(c) ?? c) : c)).join('')
}

function toTraditional(text: string): string {
  return [...text].map((character) => Traditional.get(character) ?? character).join('')
}

/** A bad scan: characters taken for others, lost, doubled, split by spaces and line ends. */
function misread(text: string, random: Random, share: number): string {
  const characters = [...text]
  return characters
    .map((character) => {
      const confused = Misreadings.get(character)
      if (confused && random.next() < 0.5) return confused
      const roll = random.next() / share
      if (roll < 0.4) return random.pick(characters)
      if (roll < 0.6) return ''
      if (roll < 0.8) return character + character
      return roll < 1.5 ? `${character}\n` : character
    })
    .join('')
}

/** Some words of the text become capital abbreviations, each wherever it stands. */
function abbreviate(text: string, random: Random): string {
  const words = new Set([...text.matchAll(/[\u4e00-\u9fff]{4,8}(?=[，。、；的和与])/g)].map(([word]) => word))
  let result = text
  for (const word of random.sample([...words], 6)) {
    const letters = [...'ABCDEFGHKLMNPRSTUVXYZ']
    result = result.replaceAll(word, random.pick(letters) + random.pick(letters) + random.pick(letters))
  }
  return result
}

function rewriteSome(text: string, random: Random, others: readonly Row[]): string {
  return sentences(text)
    .map((sentence) => (random.next() < 0.3 ? (sentences(random.pick(others).text)[0] ?? sentence) : sentence))
    .join('')
}

/** Sixty copies of one text arrive; each has another title and a touch of its own. */
function addCopies(
  source: Row,
  number: number,
  random: Random,
  added: Row[],
  add: (kind: string, text: string, ...targets: string[]) => void,
): void {
  const touch = () => misread(source.text, random, 0.01)
  const ids: string[] = []
  for (let copy = 0; copy < 60; copy++) {
    const id = `copy:${number}:${copy}`
    ids.push(id)
    added.push({ id, title: `${source.title}（${copy}）`, text: copy % 2 ? source.text : touch() })
  }
  for (let query = 0; query < 10; query++) add('mass_copies', query % 2 ? source.text : touch(), source.id, ...ids)
}
