import { expect, test } from 'vitest'
import type { RichText } from '@/lib/suggestion/rich-text/document'
import {
  comparableText,
  countRichText,
  isEmptyRichText,
  pictureIds,
  plainText,
} from '@/lib/suggestion/rich-text/plain-text'
import { sanitised } from '@/lib/suggestion/rich-text/sanitiser'

function normal(...content: unknown[]): RichText {
  const document = sanitised({ type: 'doc', content })
  if (!document) throw new Error('too large')
  return document
}
const p = (...words: string[]) => ({ type: 'paragraph', content: words.map((text) => ({ type: 'text', text })) })
const image = { type: 'image', attrs: { fileId: 'f1', alt: '曲线', width: 10, height: 10 } }
const cell = (...content: unknown[]) => ({ type: 'tableCell', content })

const document = normal(
  p('甲'),
  {
    type: 'orderedList',
    content: [
      {
        type: 'listItem',
        content: [p('一'), { type: 'bulletList', content: [{ type: 'listItem', content: [p('二')] }] }],
      },
    ],
  },
  {
    type: 'table',
    content: [
      { type: 'tableRow', content: [cell(p('指标')), cell(p('30%'), image)] },
      { type: 'tableRow', content: [cell(p('a')), cell(p('b'))] },
    ],
  },
)

test('paragraphs, items and rows are lines, cells are parted by tabs', () => {
  expect(plainText(document)).toBe('甲\n一\n二\n指标\t30%\na\tb')
  expect(comparableText(document)).toBe('甲\n一\n二\n指标\t30%\n［图片：曲线］\na\tb')
  expect(countRichText(document)).toBe(8)
})

test('pictures are something, blanks are not', () => {
  expect(isEmptyRichText(normal(p(' ')))).toBe(true)
  expect(isEmptyRichText(normal({ type: 'table', content: [{ type: 'tableRow', content: [cell(p())] }] }))).toBe(true)
  expect(isEmptyRichText(normal(image))).toBe(false)
  expect(isEmptyRichText(normal({ type: 'table', content: [{ type: 'tableRow', content: [cell(image)] }] }))).toBe(
    false,
  )
  expect(pictureIds(document)).toEqual(['f1'])
})
