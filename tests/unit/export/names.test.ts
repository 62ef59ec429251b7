import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { type ArchiveItem, archiveName, archivePlaces, tableName } from '@/lib/export/names'
import { nameKey } from '@/lib/export/safe-name'
import { hasProgram } from '@/tests/support/office'

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

const unpackers = [
  {
    program: 'unzip',
    run: (zip: string, to: string) =>
      execFileSync('unzip', ['-q', zip, '-d', to], { env: { ...process.env, LC_ALL: 'C.UTF-8' } }),
  },
  {
    program: '7z',
    run: (zip: string, to: string) =>
      execFileSync('7z', ['x', '-bd', zip, `-o${to}`], { stdio: 'ignore', env: { ...process.env, LC_ALL: 'C.UTF-8' } }),
  },
  {
    program: 'bsdtar',
    run: (zip: string, to: string) =>
      execFileSync('bsdtar', ['-xf', zip, '-C', to], { env: { ...process.env, LC_ALL: 'C.UTF-8' } }),
  },
  {
    program: 'python3',
    run: (zip: string, to: string) =>
      execFileSync('python3', [
        '-c',
        'import sys,zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])',
        zip,
        to,
      ]),
  },
]

test.each(unpackers)(
  '$program unpacks every file under its name (skipped when it is not installed)',
  { timeout: 60_000 },
  ({ program, run }) => {
    if (!hasProgram(program)) return
    const items = fc
      .sample(batch, { numRuns: 12, seed: 7 })
      .flat()
      .map((one, i) => ({ ...one, number: i + 1 }))
    const paths = pathsOf(items)
    const folder = mkdtempSync(join(tmpdir(), 'names-'))
    try {
      const zip = join(folder, 'batch.zip')
      writeFileSync(
        zip,
        zipSync(Object.fromEntries(paths.map((path) => [path, strToU8(path)])), { os: 3, attrs: 0o100644 << 16 }),
      )
      const out = mkdtempSync(join(folder, 'out-'))
      run(zip, out)
      const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
      const found = files.map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1))
      expect(found.sort()).toEqual([...paths].sort())
      for (const path of paths) expect(readFileSync(join(out, path), 'utf8')).toBe(path)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
)
