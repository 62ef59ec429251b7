import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noticeBlocks } from '@/components/call/notice-blocks'

const kinds = (text: string) => noticeBlocks(text).map(({ kind }) => kind)

test('the 2026 notice is read as what it is', () => {
  const blocks = noticeBlocks(readFileSync('prisma/calls/2026-notice.txt', 'utf8'))
  expect(blocks.slice(0, 4).map(({ kind }) => kind)).toEqual(['title', 'salutation', 'paragraph', 'heading'])
  expect(blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text)).toEqual([
    ...['一、项目定位', '二、重点合作国别（地区）和领域', '三、有关要求', '四、报送事项'],
  ])
  expect(blocks.filter(({ kind }) => kind === 'item')).toHaveLength(15)
  expect(blocks.slice(-5).map(({ kind }) => kind)).toEqual([
    ...['attachment', 'attachment', 'attachment', 'signature', 'signature'],
  ])
})

test('an item is led by its short first sentence, a long one is not', () => {
  expect(noticeBlocks('通知\n（一）港澳台地区科技合作项目。聚焦人工智能。')[1]).toEqual({
    ...{ kind: 'item', lead: '（一）港澳台地区科技合作项目。', text: '聚焦人工智能。' },
  })
  expect(noticeBlocks(`通知\n（一）${'长'.repeat(40)}。余下。`)[1]?.lead).toBe('')
})

test('a sentence that only looks like a heading stays a paragraph', () => {
  expect(kinds('征集通知\n\n一、这是一句完整的话。')).toEqual(['title', 'paragraph'])
})

test('no text is lost, whatever is pasted', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'一二、（）。：附件1.通知\n\r 文') }), (text) => {
      const shown = noticeBlocks(text)
        .map((block) => block.lead + block.text)
        .join('')
      expect(shown.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
    }),
  )
})
