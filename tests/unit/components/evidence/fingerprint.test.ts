import { expect, test } from 'vitest'
import { fileSize } from '@/components/evidence/file-size'
import { fingerprintOf } from '@/components/evidence/fingerprint'

const bytes = new Uint8Array(5 * 2 ** 20).map((_, i) => i % 251)
const file = (content: Uint8Array<ArrayBuffer> = bytes, lastModified = 1) =>
  new File([content], 'a.pdf', { lastModified })
const changedAt = (at: number) => {
  const changed = bytes.slice()
  changed[at] = 255
  return changed
}

test('the same file picked again is the same; one changed at its ends or at another time is not', async () => {
  const first = await fingerprintOf(file())
  expect(first).toMatch(/^[0-9a-f]{16}$/)
  expect(await fingerprintOf(file())).toBe(first)
  const others = await Promise.all(
    [file(changedAt(0)), file(changedAt(bytes.length - 1)), file(bytes, 2)].map(fingerprintOf),
  )
  expect(new Set([first, ...others]).size).toBe(4)
})

test.each([
  [0, '0 字节'],
  [1023, '1023 字节'],
  [340_000, '332 KB'],
  [20 * 2 ** 20, '20.0 MB'],
])('%i bytes are shown as %s', (size, shown) => {
  expect(fileSize(size)).toBe(shown)
})
