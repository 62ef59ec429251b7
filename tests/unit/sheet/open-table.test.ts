import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, expect, test } from 'vitest'
import { formatOf, openTable } from '@/lib/sheet/open-table'
import { BadTable, type TableRow } from '@/lib/sheet/table-rows'
import { madeArchive, type Part } from '@/tests/support/made-archive'

const folder = mkdtempSync(path.join(tmpdir(), 'portal-tables-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function read(bytes: Buffer): Promise<TableRow[]> {
  const file = path.join(folder, 'file')
  writeFileSync(file, bytes)
  const rows: TableRow[] = []
  for await (const row of openTable(file, await formatOf(file)).rows) rows.push(row)
  return rows
}

const refusal = (bytes: Buffer) =>
  read(bytes).then(
    () => 'read',
    (error: unknown) => (error instanceof BadTable ? error.reason.code : String(error)),
  )

test('an XLSX file as text: numbers as written, results of formulas, gaps kept', async () => {
  const book = new ExcelJS.Workbook()
  const page = book.addWorksheet('清单')
  page.getRow(1).values = ['编号', '名称']
  page.getRow(3).values = ['007', undefined, 2024, { formula: '1+1', result: 2 }, { formula: 'HYPERLINK("x")' }]
  expect(await read(Buffer.from(await book.xlsx.writeBuffer()))).toEqual([
    { row: 1, cells: ['编号', '名称'] },
    { row: 3, cells: ['007', '', '2024', '2', ''] },
  ])
})

test.each([false, true])(
  'dates of an XLSX file as they are read, as far as their cells show them; counted from 1904: %j',
  async (date1904) => {
    const book = new ExcelJS.Workbook()
    book.properties.date1904 = date1904
    const page = book.addWorksheet('清单')
    const may = new Date(Date.UTC(2024, 4, 1, 13, 30))
    const cells: [ExcelJS.CellValue, string][] = [
      [may, 'mm-dd-yy'],
      [may, 'yyyy"年"m"月"d"日"'],
      [may, '[$-804]yyyy"年"m"月";@'],
      [may, 'yyyy'],
      [{ formula: 'NOW()', result: may }, 'yyyy/m/d h:mm'],
      [45_413, '#,##0"day"'],
      [2024, 'yyyy/m/d'],
      [1e300, 'yyyy/m/d'],
      ['2023年', 'yyyy/m/d'],
    ]
    for (const [i, [value, numFmt]] of cells.entries()) Object.assign(page.getCell(1, i + 1), { value, numFmt })
    const [row] = await read(Buffer.from(await book.xlsx.writeBuffer()))
    const plain = ['45413', '2024', '1e+300', '2023年']
    expect(row?.cells).toEqual(['2024-05-01', '2024-05-01', '2024-05', '2024', '2024-05-01', ...plain])
  },
)

// 编号,名称 / 1,项目 as GBK.
const gbk = Buffer.from('b1e0bac52cc3fbb3c60a312ccfeec4bf', 'hex')

test.each<[string, Buffer]>([
  ['UTF-8', Buffer.from('编号,名称\n1,项目')],
  ['UTF-8 with its mark', Buffer.from('\uFEFF编号,名称\r\n1,项目\r\n')],
  ['UTF-16', Buffer.from('\uFEFF编号\t名称\n1\t项目', 'utf16le')],
  ['GBK', gbk],
])('separated text in %s', async (_, bytes) => {
  expect((await read(bytes)).map(({ cells }) => cells)).toEqual([
    ['编号', '名称'],
    ['1', '项目'],
  ])
})

test('JSON records, whose fields may differ, under the names they give', async () => {
  const records = [{ 名称: '甲', 年度: 2024 }, { 名称: '乙', 单位: null, 摘要: { a: 1 } }, '不是记录']
  expect(await read(Buffer.from(JSON.stringify(records)))).toEqual([
    { row: 0, cells: ['名称', '年度', '单位', '摘要'] },
    { row: 1, cells: ['甲', '2024', '', ''] },
    { row: 2, cells: ['乙', '', '', '{"a":1}'] },
  ])
})

const workbook: Part[] = [
  { name: 'xl/workbook.xml', text: '<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>' },
  {
    name: 'xl/_rels/workbook.xml.rels',
    text: '<Relationships><Relationship Id="rId1" Type="t" Target="worksheets/sheet1.xml"/></Relationships>',
  },
]
const sheet = (text: string): Part => ({ name: 'xl/worksheets/sheet1.xml', text })
const empty = sheet('<sheetData></sheetData>')
const strings = (text: string): Part => ({ name: 'xl/sharedStrings.xml', text })

test.each<[string, Buffer, string]>([
  ['nothing', Buffer.alloc(0), 'unreadable-table'],
  ['a PDF', Buffer.from('%PDF-1.7\n'), 'unreadable-table'],
  ['an old workbook', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'old-workbook'],
  ['a picture named as a table', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'unreadable-table'],
  ['an archive that is no workbook', madeArchive([{ name: 'a.xml', text: '<a/>' }]), 'unreadable-table'],
  ['an encrypted entry', madeArchive([...workbook, { ...empty, flags: 1 }]), 'unreadable-table'],
  ['a bomb that says so', madeArchive([...workbook, strings('0'.repeat(130 * 2 ** 20)), empty]), 'oversized-table'],
  ['a bomb that lies', madeArchive([...workbook, { ...sheet('0'.repeat(2 ** 20)), claimed: 9 }]), 'unreadable-table'],
  ['a cell without end', madeArchive([...workbook, sheet(`<row><c><v>${'0'.repeat(2 ** 22)}`)]), 'unreadable-table'],
  ['a cut file', madeArchive([...workbook, empty]).subarray(0, 300), 'unreadable-table'],
  ['an unfinished list', Buffer.from('[{"名称":"甲"},{"名'), 'unreadable-table'],
])('%s is refused in one sentence', async (_, bytes, code) => {
  expect(await refusal(bytes)).toBe(code)
})
