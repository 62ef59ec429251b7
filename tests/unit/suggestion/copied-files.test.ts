import { expect, test } from 'vitest'
import { withFiles } from '@/lib/suggestion/copied-files'

test('pictures in the text become the new rows, wherever they stand; others stay', () => {
  const image = (fileId: string) => ({ type: 'image', attrs: { fileId, alt: 'old' } })
  const content = { background: { content: [image('old'), { content: [image('other')] }] }, title: 'old' }
  expect(withFiles(content, new Map([['old', 'new']]))).toEqual({
    background: { content: [{ type: 'image', attrs: { fileId: 'new', alt: 'old' } }, { content: [image('other')] }] },
    title: 'old',
  })
})
