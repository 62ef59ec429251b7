import type { WordPackage } from './word-package'
import { parseXml } from './xml'

const partLimit = 5 * 1024 * 1024

/** The documents's main part, wherever the program that saved it put it. */
export const mainPart = 'word/document.xml'

export type ListLevel = { bullet: boolean; start: number }
export type ListNumber = {
  definition: string
  restartsAt: ReadonlyMap<number, number>
  level(level: number): ListLevel | null
}

type Definition = Map<number, { format: string; start: number }>

/** numId → how it numbers. */
export async function readNumbering(word: WordPackage): Promise<ReadonlyMap<string, ListNumber>> {
  const definitions = new Map<string, Definition>()
  const numbers = new Map<string, { definition: string; restartsAt: Map<number, number> }>()
  let definition: Definition | null = null
  let number: { definition: string; restartsAt: Map<number, number> } | null = null
  let level = 0
  await parseXml(word, 'word/numbering.xml', partLimit, {
    open(name, attributes) {
      const value = attributes['w:val'] ?? ''
      if (name === 'w:abstractNum') {
        definition = new Map()
        definitions.set(attributes['w:abstractNumId'] ?? '', definition)
      } else if (name === 'w:num') {
        number = { definition: '', restartsAt: new Map() }
        numbers.set(attributes['w:numId'] ?? '', number)
      } else if (name === 'w:lvl' || name === 'w:lvlOverride') level = Number(attributes['w:ilvl'] ?? 0)
      else if (name === 'w:abstractNumId' && number) number.definition = value
      else if (name === 'w:startOverride' && number) number.restartsAt.set(level, Number(value))
      else if (name === 'w:start' && definition)
        definition.set(level, { format: 'decimal', ...definition.get(level), start: Number(value) })
      else if (name === 'w:numFmt' && definition)
        definition.set(level, { start: 1, ...definition.get(level), format: value })
    },
    close(name) {
      if (name === 'w:abstractNum') definition = null
      if (name === 'w:num') number = null
    },
  })
  return new Map(
    [...numbers].map(([id, found]): [string, ListNumber] => [
      id,
      {
        ...found,
        level(at) {
          const drawn = definitions.get(found.definition)?.get(at)
          return drawn && drawn.format !== 'none' ? { bullet: drawn.format === 'bullet', start: drawn.start } : null
        },
      },
    ]),
  )
}

/** Style id → its name; ids differ from program to program. */
export async function readStyleNames(word: WordPackage): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  let id = ''
  await parseXml(word, 'word/styles.xml', partLimit, {
    open(name, attributes) {
      if (name === 'w:style') id = attributes['w:styleId'] ?? ''
      if (name === 'w:name' && id) names.set(id, attributes['w:val'] ?? '')
    },
    close(name) {
      if (name === 'w:style') id = ''
    },
  })
  return names
}

/** Relationship id → part inside the file; what lies outside is left out. */
export async function readRelations(word: WordPackage): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>()
  await parseXml(word, 'word/_rels/document.xml.rels', partLimit, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes.TargetMode === 'External') return
      const target = attributes.Target ?? ''
      targets.set(attributes.Id ?? '', target.startsWith('/') ? target.slice(1) : `word/${target}`)
    },
  })
  return targets
}

/** A macro can hide behind any extension; the list of content types cannot. */
export async function hasMacros(word: WordPackage): Promise<boolean> {
  let found = word.some((name) => /vbaProject\.bin$|vbaData\.xml$/i.test(name))
  await parseXml(word, '[Content_Types].xml', partLimit, {
    open(_name, attributes) {
      if (/macroEnabled|vbaProject/i.test(attributes.ContentType ?? '')) found = true
    },
  })
  return found
}
