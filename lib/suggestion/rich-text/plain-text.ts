import { countWords } from '@/lib/word-count/rules'
import type { Block, Inline, List, RichText } from './document'

const inlineText = (content: Inline[]) => content.map((one) => (one.type === 'text' ? one.text : '\n')).join('')

const listLines = (list: List): string[] =>
  list.content.flatMap(({ content: [first, ...nested] }) => [inlineText(first.content), ...nested.flatMap(listLines)])

type Picture = (alt: string) => string[]

function lines(block: Block, picture: Picture): string[] {
  switch (block.type) {
    case 'paragraph':
      return [inlineText(block.content)]
    case 'bulletList':
    case 'orderedList':
      return listLines(block)
    case 'image':
      return picture(block.attrs.alt)
    case 'table':
      return block.content.map((row) =>
        row.content.map((cell) => cell.content.flatMap((inner) => lines(inner, picture)).join('\n')).join('\t'),
      )
  }
}

/** The words alone: a line per paragraph, item and table row; what is counted and screened. */
export const plainText = (document: RichText) => document.content.flatMap((block) => lines(block, () => [])).join('\n')

/** As `plainText`, but a changed picture shows too. */
export const comparableText = (document: RichText) =>
  document.content.flatMap((block) => lines(block, (alt) => [`［图片${alt && `：${alt}`}］`])).join('\n')

const hasPicture = (block: Block): boolean =>
  block.type === 'image' ||
  (block.type === 'table' && block.content.some((row) => row.content.some((cell) => cell.content.some(hasPicture))))

/** Blank lines and empty tables say nothing; a picture does. */
export const isEmptyRichText = (document: RichText) =>
  plainText(document).trim() === '' && !document.content.some(hasPicture)

export const countRichText = (document: RichText) => countWords(plainText(document))

/** Ids of the files whose pictures the document shows. */
export function pictureIds(document: RichText): string[] {
  const ids = (block: Block): string[] => {
    if (block.type === 'image') return [block.attrs.fileId]
    if (block.type !== 'table') return []
    return block.content.flatMap((row) => row.content.flatMap((cell) => cell.content.flatMap(ids)))
  }
  return [...new Set(document.content.flatMap(ids))]
}
