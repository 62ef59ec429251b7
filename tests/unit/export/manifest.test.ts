import fc from 'fast-check'
import { expect, test } from 'vitest'
import { manifestText, readManifest } from '@/lib/export/form/manifest'

const hash = fc.stringMatching(/^[0-9a-f]{64}$/)
const file = fc.record({
  path: fc.string({ minLength: 1, unit: 'grapheme' }).filter((path) => !/[\r\n]/.test(path)),
  size: fc.nat(),
  hash,
  sm3: hash,
})

test('what was written is read back', () => {
  fc.assert(
    fc.property(fc.array(file, { maxLength: 5 }), (files) => {
      expect(readManifest(manifestText(files))).toEqual(files)
    }),
    { numRuns: 100 },
  )
})

test.each(['', '路径,大小\r\n', `${manifestText([])}"a",x,y,z\r\n`])('%j is no list of ours', (text) => {
  expect(readManifest(text)).toBe(null)
})
