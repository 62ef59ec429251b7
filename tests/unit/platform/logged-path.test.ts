import { expect, test } from 'vitest'
import { loggedPath } from '@/lib/bootstrap/logged-path.mjs'

test.each([
  ['/proposer/suggestions?q=张', '/proposer/suggestions'],
  [
    '/proposer/suggestions/018f3a52-0000-7000-8000-000000000000',
    '/proposer/suggestions/018f3a52-0000-7000-8000-000000000000',
  ],
  ['/reset/Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6', '/reset/*'],
  ['/people/someone@example.test', '/people/*'],
  ['/people/%E5%BC%A0', '/people/*'],
  ['/_next/static/chunk.js', null],
  ['/api/ready', null],
])('of %s the log keeps %s', (url, kept) => {
  expect(loggedPath(url)).toBe(kept)
})
