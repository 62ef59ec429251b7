import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { readFileRows } from '@/lib/account-import/file-rows'
import { templateWorkbook } from '@/lib/account-import/workbook'
import { readSheet } from '@/lib/sheet/sheet'
import { madeArchive as archive, type Part } from '@/tests/support/made-archive'

const workbook: Part[] = [
  { name: 'xl/workbook.xml', text: '<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>' },
  {
    name: 'xl/_rels/workbook.xml.rels',
    text: '<Relationships><Relationship Id="rId1" Type="t" Target="worksheets/sheet1.xml"/></Relationships>',
  },
]
const sheet = (text: string): Part => ({ name: 'xl/worksheets/sheet1.xml', text })
const rowsOf = (bytes: Buffer) => [...readSheet(bytes)].map(({ row, cells }) => [row, Object.fromEntries(cells)])

test('reads shared, inline, rich, numeric and formula cells as text', async () => {
  const book = new ExcelJS.Workbook()
  const page = book.addWorksheet('x')
  page.getRow(3).values = [
    '文字 & <b>',
    13800000000,
    { richText: [{ text: '富' }, { text: '文本' }] },
    { formula: 'A1', result: '结果' },
    { text: 'a@b.test', hyperlink: 'mailto:a@b.test' },
  ]
  const bytes = Buffer.from(await book.xlsx.writeBuffer())
  expect(rowsOf(bytes)).toEqual([[3, { A: '文字 & <b>', B: '13800000000', C: '富文本', D: '结果', E: 'a@b.test' }]])
})

test('leaves out the pinyin above a word and decodes character references', () => {
  const strings = {
    name: 'xl/sharedStrings.xml',
    text: '<sst><si><t>济&#21335;</t><rPh sb="0" eb="1"><t>ji</t></rPh></si></sst>',
  }
  const row = sheet(
    '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>&#x6D4E;</t></is></c></row></sheetData>',
  )
  expect(rowsOf(archive([...workbook, strings, row]))).toEqual([[1, { A: '济南', B: '济' }]])
})

const code = (bytes: Buffer) => {
  try {
    readFileRows(bytes)
    return 'read'
  } catch (error) {
    return (error as { reason?: { code: string } }).reason?.code ?? String(error)
  }
}
const empty = sheet('<sheetData></sheetData>')
const bomb = '0'.repeat(40 * 2 ** 20)

test.each<[string, Buffer]>([
  ['text', Buffer.from('角色,姓名')],
  ['nothing', Buffer.alloc(0)],
  ['an old or encrypted workbook', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])],
  ['an archive that is no workbook', archive([{ name: 'a.xml', text: '<a/>' }])],
  ['an encrypted entry', archive([...workbook, { ...empty, flags: 1 }])],
  ['macros', archive([...workbook, empty, { name: 'xl/vbaProject.bin', text: 'x' }])],
  ['a name that leads out', archive([...workbook, empty, { name: '../x.xml', text: 'x' }])],
  ['a bomb that says so', archive([...workbook, sheet(bomb)])],
  ['a bomb that lies', archive([...workbook, { ...sheet(bomb), claimed: 1000 }])],
  ['a document type', archive([...workbook, sheet('<!DOCTYPE x [<!ENTITY a "b">]><sheetData/>')])],
  ['a cut file', archive([...workbook, empty]).subarray(0, 200)],
])('%s is refused in the one sentence', (_what, bytes) => {
  expect(code(bytes)).toBe('bad-workbook')
})

test('a sheet of unclosed tags does not take long', () => {
  const started = performance.now()
  expect(code(archive([...workbook, sheet('<c r="'.repeat(2_000_000))]))).toBe('no-rows')
  expect(performance.now() - started).toBeLessThan(5_000)
})

test('names the columns that are missing, and accepts them in any order', async () => {
  const book = new ExcelJS.Workbook()
  const page = book.addWorksheet('x')
  page.addRow(['姓名', '角色 *', '邮箱'])
  const missing = () => readFileRows(missingBytes)
  const missingBytes = Buffer.from(await book.xlsx.writeBuffer())
  expect(missing).toThrow(/缺少列：职称\/职务、手机号/)
  const whole = new ExcelJS.Workbook()
  const headers = ['证件号码', '证件类型', '主管部门', '建议单位', '手机号', '邮箱', '职称/职务', '姓名', '角色']
  whole.addWorksheet('x').addRows([headers, [], ['1', '2', '3', '4', '5', '6', '7', '8', '9']])
  expect(readFileRows(Buffer.from(await whole.xlsx.writeBuffer()))).toEqual([
    {
      row: 3,
      cells: {
        role: '9',
        name: '8',
        title: '7',
        email: '6',
        mobile: '5',
        organisation: '4',
        department: '3',
        identityKind: '2',
        identityNumber: '1',
      },
    },
  ])
})

test('more rows than allowed, or none, is said; the template itself is readable and empty', async () => {
  expect(code(Buffer.from(await templateWorkbook()))).toBe('no-rows')
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(await templateWorkbook()) as unknown as ArrayBuffer)
  const page = book.worksheets[0]
  if (!page) throw new Error('the template has no sheet')
  for (let row = 2; row <= 5_002; row++) page.getCell(`B${row}`).value = '某人'
  expect(code(Buffer.from(await book.xlsx.writeBuffer()))).toBe('too-many-rows')
})
