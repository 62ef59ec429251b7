import { expect, test } from 'vitest'
import { entryName, safePath } from '@/lib/bundle/entry-name'
import { placesOf } from '@/lib/bundle/place'
import { listedRows } from '@/lib/bundle/table-rows'
import { sameName } from '@/lib/bundle/wording'
import { options2026 } from '@/lib/suggestion/form/call-options'

const categories = options2026.categories.map(({ value }) => value)
const place = (path: string) => placesOf([path, '日韩/2.乙-丙.docx'], categories)[0]

test('names in GBK and in UTF-8 are told apart', () => {
  expect(entryName(Buffer.from('日韩/1.甲-乙.docx'))).toBe('日韩/1.甲-乙.docx')
  expect(entryName(Buffer.from('c8d5baab2f312e646f6378', 'hex'))).toBe('日韩/1.docx')
})

test.each(['../a.docx', 'a/../../b', '/etc/passwd', 'C:\\a.docx', 'a\u0000b', 'a\u202eb', 'x'.repeat(500)])(
  '%j leads nowhere',
  (name) => {
    expect(safePath(name)).toBe(null)
  },
)

test('a backslash is a folder, as old Windows programs write it', () => {
  expect(safePath('日韩\\1.甲-乙.docx')).toBe('日韩/1.甲-乙.docx')
})

test.each([
  ['日韩/12.甲的名称-某大学.docx', { number: 12, title: '甲的名称', organisation: '某大学', category: '日韩' }],
  ['日韩/3、低温-高压装置—某研究院.docx', { number: 3, title: '低温-高压装置', organisation: '某研究院' }],
  ['“一带一路”共建国家/4.甲-乙.docx', { category: '“一带一路”共建国家' }],
  ['"一带一路"共建国家/4.甲-乙.docx', { category: '“一带一路”共建国家' }],
  ['欧洲/5.甲-乙.docx', { category: null, folder: '欧洲' }],
  ['6.甲-乙.docx', { category: null, folder: '', number: 6 }],
  ['日韩/没有编号.docx', { number: null, title: '没有编号', organisation: '' }],
])('%j', (path, expected) => {
  expect(place(path)).toMatchObject({ kind: 'document', ...expected })
})

test.each([
  ['日韩/1.甲-乙.doc', 'old-word'],
  ['日韩/1.甲-乙.wps', 'old-word'],
  ['汇总表.xlsx', 'table'],
  ['汇总表.xls', 'old-table'],
  ['汇总表.et', 'old-table'],
  ['日韩/1.甲-乙（附件）/证书.docx', 'evidence'],
  ['日韩/里面.rar', 'archive'],
  ['说明.txt', 'other'],
])('%j is %s', (path, kind) => {
  expect(place(path)?.kind).toBe(kind)
})

test('a folder around everything is looked through, and what systems leave behind is left out', () => {
  const paths = [
    '某市/日韩/1.甲-乙.docx',
    '某市/日韩/',
    '某市/.DS_Store',
    '__MACOSX/某市/日韩/._1.docx',
    '某市/日韩/~$1.甲.docx',
  ]
  expect(placesOf(paths, categories)).toMatchObject([{ path: '某市/日韩/1.甲-乙.docx', category: '日韩' }])
  // One category alone is not a wrapper.
  expect(placesOf(['日韩/1.甲-乙.docx'], categories)).toMatchObject([{ category: '日韩' }])
})

test('the folder of the category is found below others, also where the 汇总表 lies outside of them', () => {
  const paths = ['汇总表.xlsx', '某市报送/国合处/日韩/1.甲-乙.docx', '某市报送/国合处/日韩/1.甲-乙（附件）/证书.pdf']
  expect(placesOf(paths, categories)).toMatchObject([
    { kind: 'table' },
    { category: '日韩', folder: '日韩', number: 1 },
    { kind: 'evidence', category: '日韩' },
  ])
})

test('names are one name whatever their width and marks; a cut title is known by its beginning', () => {
  expect(sameName('ＡＩ（智能）装备', 'AI(智能)装备')).toBe(true)
  expect(sameName('寒区钠离子储能…', '寒区钠离子储能电池联合研发')).toBe(true)
  expect(sameName('寒区钠离子储能', '寒区钠离子储能电池联合研发')).toBe(false)
  expect(sameName('', '甲')).toBe(false)
})

const row = (at: number, ...cells: string[]) => ({ row: at, cells })

test('a 汇总表 is read whatever the order of its columns, without title and footer', () => {
  const rows = [
    row(1, '某市汇总表'),
    row(3, '建议单位', '项目名称', '序号', '建议人', '联系电话（手机）'),
    row(4, '某大学', '甲', '1', '测试人', '13800000000'),
    row(5, '某大学', '', '2'),
    row(6, '', '合计', '', '1'),
  ]
  expect(listedRows(rows)).toEqual([
    { row: 4, number: 1, title: '甲', category: '', organisation: '某大学', proposer: '测试人', phone: '13800000000' },
  ])
  expect(listedRows([row(1, '甲', '乙'), row(2, '1', '2')])).toBe(null)
})
