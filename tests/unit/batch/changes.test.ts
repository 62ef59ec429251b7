import { expect, test } from 'vitest'
import { changesOf, changesText } from '@/lib/batch/changes'

test('new, given back and not handed in again, and handed in with other content', () => {
  const earlier = new Map([
    ['same', 'h1'],
    ['changed', 'h2'],
    ['standing', 'h3'],
    ['gone', 'h4'],
  ])
  const now = [
    { suggestionId: 'same', contentHash: 'h1' },
    { suggestionId: 'changed', contentHash: 'h9' },
    { suggestionId: 'new', contentHash: 'h5' },
  ]
  const changes = changesOf(now, earlier, new Set(['standing']))
  expect(changes).toEqual({ added: 1, removed: 1, changed: 1 })
  expect(changesText(changes)).toBe('新增 1 项，退出 1 项，修改 1 项')
})
