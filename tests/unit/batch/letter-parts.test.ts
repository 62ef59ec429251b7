import fc from 'fast-check'
import { expect, test } from 'vitest'
import { letterParts, mailLimit } from '@/lib/batch/letter-parts'
import { archiveSize } from '@/lib/export/archive-bytes'

const megabyte = 2 ** 20
const hash = 'a'.repeat(64)
const suggestion = (number: number, sizes: number[]) =>
  sizes.map((size, i) => ({
    path: i === 0 ? `夹/${number}.题-单位.docx` : `夹/${number}.题-单位（附件）/${i}.pdf`,
    hash,
    size,
  }))

test('what fits goes into one mail', () => {
  const files = suggestion(1, [1000, 2000])
  expect(letterParts(files, 1000)).toEqual([files])
})

test('every part fits, nothing is lost, no suggestion is torn apart', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 3 * megabyte }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(fc.array(sizes, { minLength: 1, maxLength: 12 }), fc.nat({ max: 2 * megabyte }), (all, first) => {
      const files = all.flatMap((some, i) => suggestion(i + 1, some))
      const parts = letterParts(files, first)
      expect(parts.flat()).toEqual(files)
      parts.forEach((part, i) => {
        expect((archiveSize(part) + (i === 0 ? first : 0)) * 1.37).toBeLessThan(mailLimit)
        expect(part[0]?.path).toMatch(/^夹\/\d+\.题-单位\.docx$/)
      })
    }),
    { numRuns: 100 },
  )
})
