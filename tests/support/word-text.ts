import { strFromU8, unzipSync } from 'fflate'

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The paragraphs of a .docx as plain text, tables included, in order. */
export function wordParagraphs(bytes: Uint8Array): string[] {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
  return Array.from(xml.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs), ([paragraph]) =>
    Array.from(paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g), ([, text = '']) => text)
      .join('')
      .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole),
  )
}
