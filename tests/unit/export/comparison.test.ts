import { expect, test } from 'vitest'
import { compareFiles, compareRows, isSame } from '@/lib/export/form/comparison'
import { archivePlaces } from '@/lib/export/names'

const hash = (sign: string) => sign.repeat(64)
const listed = [
  { path: '日韩/1.甲-所.docx', hash: hash('a'), sm3: hash('1'), size: 1 },
  { path: '日韩/2.é-所.docx', hash: hash('b'), sm3: hash('2'), size: 1 },
]
const found = listed.map(({ path, hash }) => ({ path, hash }))

test('the same files are the same, in whatever Unicode form a system wrote their names', () => {
  expect(isSame(compareFiles(listed, found, 'sha256'))).toBe(true)
  const taken = found.map(({ path, hash }) => ({ path: path.normalize('NFD'), hash }))
  expect(isSame(compareFiles(listed, taken, 'sha256'))).toBe(true)
})

test('missing, added and changed are told apart', () => {
  const other = [
    { path: '日韩/1.甲-所.docx', hash: hash('f') },
    { path: '日韩/3.丙-所.docx', hash: hash('c') },
  ]
  expect(compareFiles(listed, other, 'sha256')).toEqual({
    missing: ['日韩/2.é-所.docx'],
    added: ['日韩/3.丙-所.docx'],
    changed: ['日韩/1.甲-所.docx'],
  })
  expect(compareFiles(listed, [{ path: '日韩/1.甲-所.docx', hash: hash('1') }], 'sm3').changed).toEqual([])
})

test('rows and files by number, in the folder of their category', () => {
  const row = (number: string, category = '日韩') => ({ number, category, title: '题', organisation: '所' })
  const paths = ['日韩/1.题-所.docx', '日韩/1.题-所（附件）/2.报告.docx', '日韩/2.题-所.docx', '日韩/4.题-所.docx']
  expect(compareRows([row('1'), row('2', '港澳台地区'), row('3')], paths)).toEqual({
    missing: ['3.题'],
    added: ['日韩/4.题-所.docx'],
    changed: ['2.题：表中为“港澳台地区”，文件夹为“日韩”'],
  })
})

test('a file under another name than its row’s, whether title or organisation was changed; a name cut with … fits', () => {
  const title = `${'甲'.repeat(80)}研究`
  const row = { number: '1', category: '日韩', title, organisation: '示例所' }
  const [place] = archivePlaces([{ ...row, number: 1, evidence: [] }])
  expect(place?.document).toContain('…')
  const compare = (change: Partial<typeof row>) => compareRows([{ ...row, ...change }], [place?.document ?? '']).changed
  expect(compare({})).toEqual([])
  expect(compare({ organisation: '另一所' })).toHaveLength(1)
  expect(compare({ title: `乙${title}` })).toEqual([expect.stringContaining('文件名为')])
})
