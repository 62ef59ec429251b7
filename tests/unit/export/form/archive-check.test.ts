import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ArchiveEntry, checkArchive, wrapperOf } from '@/lib/export/form/archive-check'
import { archivePlaces } from '@/lib/export/names'

const categories = ['日韩', '港澳台地区']
const entry = (path: string, fault: ArchiveEntry['fault'] = null): ArchiveEntry => ({ path, hash: '', fault })
const sound = [
  '日韩/1.甲课题-示例所.docx',
  '日韩/1.甲课题-示例所（附件）/报告.pdf',
  '港澳台地区/2.乙课题-示例所.docx',
  '日韩/3.丙课题-示例所.docx',
]
/** What is wrong, by check. */
function wrong(paths: (string | ArchiveEntry)[], wrapper = '') {
  const entries = paths.map((path) => (typeof path === 'string' ? entry(path) : path))
  const broken = checkArchive(entries, { categories, wrapper }).filter((check) => check.broken.length > 0)
  return Object.fromEntries(broken.map((check) => [check.key, check.broken]))
}

test('an archive as the portal makes it has no fault, in whatever Unicode form its names arrive', () => {
  expect(wrong(sound)).toEqual({})
  expect(wrong(['日韩/1.étude-示例所.docx'.normalize('NFD')])).toEqual({})
})

test('whatever people write, what the portal makes of it passes', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 200 })
  const item = fc.record({ category: fc.constantFrom(...categories), title: text, organisation: text, name: text })
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 5 }), (items) => {
      const places = archivePlaces(
        items.map(({ category, title, organisation, name }, i) => ({
          number: i + 1,
          category,
          title: `题${title}`,
          organisation: `所${organisation}`,
          evidence: [{ id: 'a', name }],
        })),
      )
      expect(wrong(places.flatMap((place) => [place.document, ...place.evidence.map(({ path }) => path)]))).toEqual({})
    }),
  )
})

test('gaps and doubles of the numbers, over all folders', () => {
  expect(wrong(['日韩/2.甲-所.docx', '港澳台地区/2.乙-所.docx', '日韩/6.丙-所.docx'])).toEqual({
    numbers: ['缺第 1 号', '缺第 3 至 5 号', '第 2 号有 2 份：日韩/2.甲-所.docx；港澳台地区/2.乙-所.docx'],
  })
  expect(wrong(['说明.txt'])).toMatchObject({ numbers: ['没有找到任何建议的 Word 文件'] })
})

test('files that lie elsewhere, and evidence whose Word file is gone', () => {
  expect(wrong([...sound, 'Thumbs.db', '日韩/4.丁-所.doc', '日韩/9.戊-所（附件）/a.pdf']).places).toEqual([
    'Thumbs.db：不在应有的位置',
    '日韩/4.丁-所.doc：不在应有的位置',
    '日韩/9.戊-所（附件）/a.pdf：旁边没有它的 Word 文件“9.戊-所.docx”',
  ])
})

test('a folder more around everything is said once; the rest is checked inside it', () => {
  const wrapped = sound.map((path) => `某征集-某局/${path}`)
  expect(wrapperOf(wrapped)).toBe('某征集-某局/')
  expect(wrapperOf(sound)).toBe('')
  expect(wrapperOf(sound.slice(0, 2))).toBe('')
  expect(wrapperOf([])).toBe('')
  expect(wrong(sound, '某征集-某局/')).toEqual({ places: [expect.stringContaining('某征集-某局/')] })
})

test('folders that are no category, unless no call is known', () => {
  const paths = ['日本韩国/1.甲-所.docx']
  expect(wrong(paths).categories).toEqual(['日本韩国：不是征集通知所列的类别，名称须完全一致'])
  const keys = checkArchive(
    paths.map((path) => entry(path)),
    { categories: [], wrapper: '' },
  ).map(({ key }) => key)
  expect(keys).not.toContain('categories')
})

test.each([
  ['日韩/1.甲:乙-所.docx', '在有的系统上不能作名称'],
  ['日韩/1.甲-所（附件）/con.pdf', '在有的系统上不能作名称'],
  [`日韩/1.${'甲'.repeat(90)}-所.docx`, '名称过长'],
])('%s', (path, sentence) => {
  expect(wrong(['日韩/1.甲-所.docx', path]).names?.[0]).toContain(sentence)
})

test('names that differ by their case alone', () => {
  const home = '日韩/1.甲-所（附件）'
  expect(wrong(['日韩/1.甲-所.docx', `${home}/a.pdf`, `${home}/A.PDF`]).names).toEqual([
    `${home}/A.PDF：与另一文件同名（不分大小写）`,
  ])
})

test('what is damaged, locked or no Word file', () => {
  expect(wrong([entry('日韩/1.甲-所.docx', 'damaged'), entry('日韩/2.乙-所.docx', 'not-word')]).whole).toEqual([
    '日韩/1.甲-所.docx：已损坏',
    '日韩/2.乙-所.docx：不是 Word 文件，或已损坏',
  ])
})
