import { SaxesParser } from 'saxes'
import { UnreadableWord } from './unreadable'
import type { WordPackage } from './word-package'

export type Attributes = Readonly<Record<string, string>>
export type XmlEvents = {
  open(name: string, attributes: Attributes): void
  close?(name: string): void
  text?(text: string): void
}

const deepest = 120
const mostElements = 1_500_000

/** Streams a part through the parser. A document type is refused: no Word file has one, entities need one. */
export async function parseXml(word: WordPackage, part: string, limit: number, events: XmlEvents): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false })
  let depth = 0
  let elements = 0
  parser.on('doctype', () => {
    throw new UnreadableWord('hostile')
  })
  parser.on('error', () => {
    throw new UnreadableWord('broken')
  })
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1
    elements += 1
    if (depth > deepest || elements > mostElements) throw new UnreadableWord('complex')
    events.open(name, attributes)
  })
  parser.on('closetag', ({ name }) => {
    depth -= 1
    events.close?.(name)
  })
  parser.on('text', (text) => events.text?.(text))
  const decoder = new TextDecoder('utf-8')
  let empty = true
  await word.read(part, limit, (chunk) => {
    empty = false
    parser.write(decoder.decode(chunk, { stream: true }))
  })
  if (!empty) parser.close()
}
