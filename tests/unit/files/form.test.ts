import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { NewUpload, nameOfKind, plainName } from '@/lib/files/form'
import { largestBytes } from '@/lib/files/rules'

describe('a name', () => {
  test.each([
    ['检测报告.pdf', '检测报告.pdf'],
    ['C:\\Users\\me\\报告.pdf', '报告.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['报告\u202efdp.exe', '报告fdp.exe'],
    ['a\0\nb.pdf', 'ab.pdf'],
    ['half\ud800.pdf', 'half.pdf'],
    ['e\u0301.pdf', '\u00e9.pdf'],
    ['/', ''],
  ])('%j becomes %j', (given, plain) => {
    expect(plainName(given)).toBe(plain)
  })

  test('that is too long is cut before its ending, and through no character', () => {
    const name = plainName(`${'𠮷'.repeat(300)}.pdf`)
    expect(name.length).toBeLessThanOrEqual(200)
    expect(name).toMatch(/^𠮷+\.pdf$/u)
  })

  test.each([
    ['照片.jpeg', 'JPG', '照片.jpeg'],
    ['照片.PDF', 'JPG', '照片.PDF.jpg'],
    ['照片', 'PNG', '照片.png'],
  ] as const)('%s of content %s is listed as %s', (name, kind, listed) => {
    expect(nameOfKind(name, kind)).toBe(listed)
  })
})

describe('an upload', () => {
  const good = {
    purpose: 'EVIDENCE',
    suggestionId: '0199a0a0-0000-7000-8000-000000000000',
    technologyId: null,
    name: 'a.pdf',
    size: 1,
    fingerprint: '0123456789abcdef',
  }
  const fields = (changed: object) =>
    NewUpload.safeParse({ ...good, ...changed }).error?.issues.map(({ path }) => path.join('.')) ?? []

  test.each([
    [{}, []],
    [{ size: largestBytes }, []],
    [{ size: 0 }, ['size']],
    [{ size: largestBytes + 1 }, ['size']],
    [{ size: 1.5 }, ['size']],
    [{ name: '\0/' }, ['name']],
    [{ purpose: 'PICTURE', technologyId: 'a' }, ['']],
    [{ suggestionId: 'x' }, ['suggestionId']],
  ])('%j: faults at %j', (changed, faults) => {
    expect(fields(changed)).toEqual(faults)
  })
})

test('the database holds to the same largest size', () => {
  const sql = readFileSync('prisma/migrations/20261121045000_files/migration.sql', 'utf8')
  expect(sql.match(/"size" BETWEEN 1 AND (\d+)/g)).toEqual(Array(2).fill(`"size" BETWEEN 1 AND ${largestBytes}`))
})
