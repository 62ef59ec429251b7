import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attachment } from '@/lib/files/attachment'
import { plainName } from '@/lib/files/form'

test('carries the name twice: plain and whole', () => {
  expect(attachment('检测 "1"(终).pdf')).toBe(
    `attachment; filename="__ _1_(_).pdf"; filename*=UTF-8''%E6%A3%80%E6%B5%8B%20%221%22%28%E7%BB%88%29.pdf`,
  )
})

test('no name breaks out of the header, and each can be read back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (given) => {
      const name = plainName(given)
      const header = attachment(name)
      expect(header).toMatch(/^attachment; filename="[^"\\%]*"; filename\*=UTF-8''[A-Za-z0-9%._~$&+-]*$/)
      expect(new Headers({ 'Content-Disposition': header }).get('content-disposition')).toBe(header)
      expect(decodeURIComponent(header.split("''")[1] ?? '')).toBe(name)
    }),
  )
})
