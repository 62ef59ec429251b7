import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { archiveBytes } from '@/lib/export/archive-bytes'
import { type ArchiveItem, archiveName, archivePlaces, tableName } from '@/lib/export/names'
import { nameKey } from '@/lib/export/safe-name'
import { testByEachProgram } from '@/tests/support/unpackers'

const item = (more: Partial<ArchiveItem> = {}): ArchiveItem => ({
  number: 1,
  category: '上合组织成员国',
  title: '寒区储能联合研发',
  organisation: '示例大学',
  evidence: [],
  ...more,
})
const only = (more: Partial<ArchiveItem>) => archivePlaces([item(more)])[0]

test('names as the notice wants them', () => {
  expect(only({ evidence: [{ id: 'e', name: '检测报告.pdf' }] })).toEqual({
    number: 1,
    folder: '上合组织成员国',
    document: '上合组织成员国/1.寒区储能联合研发-示例大学.docx',
    evidence: [{ id: 'e', path: '上合组织成员国/1.寒区储能联合研发-示例大学（附件）/检测报告.pdf' }],
    notes: [],
  })
  expect(only({ category: '“一带一路”共建国家' })?.folder).toBe('“一带一路”共建国家')
  expect(archiveName('2026年省级科技合作项目指南建议', '济南市科技局')).toBe(
    '2026年省级科技合作项目指南建议-济南市科技局.zip',
  )
  expect(tableName('2026年指南建议', '省教育厅/高教处')).toBe('2026年指南建议汇总表-省教育厅／高教处.xlsx')
})

test.each([
  ['a/b\\c:d*e?f"g<h>i|j', '1.a／b＼c：d＊e？f＂g＜h＞i｜j-示例大学.docx'],
  ['../../etc/passwd', '1...／..／etc／passwd-示例大学.docx'],
  ['C:\\Windows', '1.C：＼Windows-示例大学.docx'],
  ['名称\u0000\u202e\n尾. .', '1.名称 尾-示例大学.docx'],
  ['e\u0301tude', '1.étude-示例大学.docx'],
  ['', '1.-示例大学.docx'],
])('the title %j', (title, name) => {
  expect(only({ title })?.document).toBe(`上合组织成员国/${name}`)
})

test('a changed name is explained', () => {
  expect(only({ title: 'A/B' })?.notes).toEqual([
    '名称中有文件名不允许的字符，已换成全角字符或删去：“1.A/B-示例大学”改为“1.A／B-示例大学”。',
  ])
  const long = only({ title: '长'.repeat(100) })
  expect(long?.document).toMatch(/^上合组织成员国\/1\.长+…-示例大学\.docx$/)
  expect(long?.notes).toEqual([expect.stringMatching(/^名称过长，已缩短为“1\.长+…-示例大学”/)])
})

test('number and organisation stay while the title gives way', () => {
  const organisation = '示'.repeat(60)
  expect(only({ number: 1234, title: '长'.repeat(300), organisation })?.document).toMatch(
    new RegExp(`^上合组织成员国/1234\\.长{3,}…-${organisation}\\.docx$`),
  )
})

test.each([
  ['CON', '_CON'],
  ['nul.txt', '_nul.txt'],
  ['COM¹', '_COM¹'],
  ['Aux .pdf', '_Aux .pdf'],
  ['..', '未命名'],
  ['.profile', '_.profile'],
  ['console', 'console'],
])('the folder or file %j becomes %j', (name, safe) => {
  expect(only({ category: name })?.folder).toBe(safe)
  expect(
    only({ evidence: [{ id: 'e', name }] })
      ?.evidence[0]?.path.split('/')
      .at(-1),
  ).toBe(safe)
})

test('names that differ only in case or Unicode form stay apart', () => {
  const names = ['a.pdf', 'A.PDF', 'é.pdf', 'e\u0301.pdf', 'ａ.pdf', 'a（2）.pdf']
  const evidence = names.map((name, i) => ({ id: String(i), name }))
  expect(only({ evidence })?.evidence.map(({ path }) => path.split('/').at(-1))).toEqual([
    'a.pdf',
    'A（2）.PDF',
    'é.pdf',
    'é（2）.pdf',
    'ａ（3）.pdf',
    'a（2）（2）.pdf',
  ])
  const folders = archivePlaces(['A/B', 'A／B', 'a／b'].map((category, i) => item({ category, number: i + 1 })))
  expect(folders.map(({ folder }) => folder)).toEqual(['A／B', 'A／B（2）', 'a／b（3）'])
})

const tricks = fc.constantFrom(
  '../',
  '/etc/',
  'C:\\',
  'CON',
  'nul.',
  '...',
  ' ',
  '👩‍🔬',
  'e\u0301',
  '\u202e',
  '\ud800',
  '𠮷',
  '%2e',
  '~$',
  '-',
  '（附件）',
  '.docx',
)
const part = fc.oneof(
  tricks,
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(...'科技合作abc 示例.-'), maxLength: 120 }),
)
const name = fc.array(part, { maxLength: 4 }).map((parts) => parts.join(''))
const batch = fc
  .array(
    fc.record({
      category: fc.oneof(fc.constantFrom('日韩', '“一带一路”共建国家', 'con'), name),
      title: name,
      organisation: name,
      evidence: fc.array(fc.record({ id: fc.uuid(), name }), { maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((items) => items.map((one, i) => ({ ...one, number: i + 1 })))

const pathsOf = (items: ArchiveItem[]) =>
  archivePlaces(items).flatMap((one) => [one.document, ...one.evidence.map(({ path }) => path)])
const namesOf = (paths: string[]) => paths.flatMap((path) => path.split('/'))

test('every name is safe on Windows, macOS and Linux', () => {
  fc.assert(
    fc.property(batch, (items) => {
      const paths = pathsOf(items)
      for (const path of paths) expect(path.length).toBeLessThanOrEqual(240)
      for (const one of namesOf(paths)) {
        expect(one).not.toMatch(
          /[\\/:*?"<>|\p{Cc}\p{Surrogate}]|[. ]$|^ |^$|^\.|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu,
        )
        expect(Buffer.byteLength(one)).toBeLessThanOrEqual(255)
        expect(one).toBe(one.normalize('NFC'))
      }
      expect(new Set(paths.map(nameKey)).size).toBe(paths.length)
    }),
    { numRuns: 2000 },
  )
})

test('number, document and evidence keep together', () => {
  fc.assert(
    fc.property(batch, (items) => {
      for (const one of archivePlaces(items)) {
        expect(one.document.slice(one.folder.length + 1)).toMatch(new RegExp(`^${one.number}\\.`))
        const home = one.document.replace(/\.docx$/, '（附件）/')
        expect(
          one.evidence.filter(({ path }) => !path.startsWith(home) || path.slice(home.length).includes('/')),
        ).toEqual([])
      }
    }),
  )
})

// What differs only in case, Unicode form, width or trailing dots is one name to some file system.
const twins = name.chain((base) =>
  fc.subarray([
    base,
    base.toUpperCase(),
    base.toLowerCase(),
    base.normalize('NFD'),
    base.normalize('NFKC'),
    `${base}.`,
    `${base} `,
  ]),
)
// As macOS and Windows compare them, said in other words than the portal's own.
const insensitive = (path: string) => path.normalize('NFKC').toLowerCase().normalize('NFKC')

test('names that some file system takes for one stay apart', () => {
  fc.assert(
    fc.property(twins, twins, (names, categories) => {
      const evidence = names.map((one, i) => ({ id: String(i), name: one }))
      const paths = pathsOf([item({ evidence })])
      expect(new Set(paths.map(insensitive)).size).toBe(paths.length)
      const folders = archivePlaces(categories.map((category, i) => item({ number: i + 1, category })))
      expect(new Set(folders.map(({ folder }) => insensitive(folder))).size).toBe(new Set(categories).size)
    }),
    { numRuns: 500 },
  )
})

test('300 characters of title, of organisation and of evidence keep number and limits', () => {
  const long = fc.string({ unit: fc.constantFrom('长', 'a', '👩‍🔬', 'é', '𠮷'), minLength: 300, maxLength: 300 })
  fc.assert(
    fc.property(long, long, long, (title, organisation, evidence) => {
      const [document, beside] = pathsOf([
        item({ number: 20_000, title, organisation, evidence: [{ id: 'e', name: `${evidence}.pdf` }] }),
      ])
      expect(document).toMatch(/^上合组织成员国\/20000\..+…-.+\.docx$/u)
      expect(beside).toMatch(/\.pdf$/)
      for (const path of [document ?? '', beside ?? '']) {
        expect(path.length).toBeLessThanOrEqual(240)
        expect(path).not.toMatch(/\p{Surrogate}|\u200d…/u)
        expect(Math.max(...namesOf([path]).map((one) => Buffer.byteLength(one)))).toBeLessThanOrEqual(255)
      }
    }),
    { numRuns: 200 },
  )
})

testByEachProgram('unpacks every file under its name', async (unpack) => {
  const items = fc
    .sample(batch, { numRuns: 12, seed: 7 })
    .flat()
    .map((one, i) => ({ ...one, number: i + 1 }))
  const files = pathsOf(items).map((path) => ({ path, content: Buffer.from(path) }))
  const zip = archiveBytes(
    files.map(({ path, content }) => ({ path, size: content.length, content })),
    async ({ content }) => content,
  )
  const found = unpack(await buffer(Readable.from(zip)))
  expect([...found.keys()].sort()).toEqual(files.map(({ path }) => path).sort())
  for (const { path, content } of files) expect(found.get(path)?.equals(content), path).toBe(true)
})
