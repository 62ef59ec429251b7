import type { Route } from 'next'
import { expect, test } from 'vitest'
import { isCurrent } from '@/components/shell/navigation'

test.each([
  ['/department', '/department', undefined, true],
  ['/department', '/department/review', undefined, true],
  ['/department', '/department/review', true, false],
  ['/department', '/departments', undefined, false],
  ['/', '/department', undefined, false],
  ['/', '/', undefined, true],
] as const)('item %s, page %s, exact %s: current is %s', (href, path, exact, current) => {
  expect(isCurrent({ href: href as Route, exact }, path)).toBe(current)
})
