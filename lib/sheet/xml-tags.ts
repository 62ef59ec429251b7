import { BadArchive } from './archive'

export type Tag = { name: string; closing: boolean; empty: boolean; attributes: string; text: string }

// More than this between two tags is no cell of a table.
const longestText = 2 ** 20

/** Reads XML as it arrives, in pieces cut anywhere: each tag with the text after it. Never looks past the next "<", so no text makes it slow. */
export function tagReader(): (piece: string, last?: boolean) => Generator<Tag> {
  let rest = ''
  return function* (piece, last = false) {
    const xml = rest + piece
    const end = last ? xml.length : xml.lastIndexOf('<')
    rest = end < 0 ? xml : xml.slice(end)
    if (rest.length > longestText) throw new BadArchive('text')
    if (end <= 0) return
    for (const [, closing, name = '', attributes = '', text = ''] of xml
      .slice(0, end)
      .matchAll(/<(\/?)(?:\w+:)?(\w+)([^<>]*)>([^<]*)/g))
      yield { name, closing: closing === '/', empty: attributes.endsWith('/'), attributes, text }
  }
}

const patterns = new Map<string, RegExp>()

export function attribute(attributes: string, name: string): string | undefined {
  const pattern = patterns.get(name) ?? new RegExp(`\\s${name}="([^"]*)"`)
  patterns.set(name, pattern)
  return pattern.exec(attributes)?.[1]
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export const decoded = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w{1,6}));/g, (whole, decimal, hexadecimal, name) => {
        if (name) return named[name] ?? whole
        const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16)
        return code <= 0x10ffff ? String.fromCodePoint(code) : ''
      })
    : text
