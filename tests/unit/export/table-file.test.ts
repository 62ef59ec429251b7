import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import ExcelJS from 'exceljs'
import { expect, test, vi } from 'vitest'
import { tableFile } from '@/lib/export/table-file'
import { options2026 } from '@/lib/suggestion/form/call-options'
import { columnsOf } from '@/lib/suggestion/form/columns'
import { formOf } from '@/lib/suggestion/form/definition'
import { hasProgram } from '@/tests/support/office'
import { sampleSuggestion } from '@/tests/support/sample-suggestion'

const form = formOf(options2026)
const columns = columnsOf(form)
const dangerous = ['=1+1', '+86', '-2+3', '@SUM(A1)', '\t=1', '<b>&"']
const rows = dangerous.map((title, i) => ({
  number: i + 1,
  suggestion: sampleSuggestion(form, { title, phone: `1380000000${i}`, proposer: `张${i}` }),
}))
const sheet = { title: '2026年测试征集汇总表', department: '测试市科技局', date: '2026-11-21', columns, rows }

async function read(bytes: Uint8Array) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(new Uint8Array(bytes).buffer)
  const found = book.worksheets[0]
  if (!found) throw new Error('no sheet')
  return found
}
const place = (key: string) => columns.findIndex((column) => column.key === key) + 1

test('what is in it: heads, numbers as numbers, phones and formulas as text', async () => {
  const found = await read(await tableFile(sheet))
  expect(found.getCell('A1').value).toBe(sheet.title)
  expect(found.getCell('A2').value).toBe('主管部门（盖章）：测试市科技局')
  expect(found.getCell('A3').value).toBe('填报日期：2026-11-21')
  expect((found.getRow(4).values as unknown[]).slice(1)).toEqual(columns.map(({ header }) => header))
  rows.forEach(({ number, suggestion }, i) => {
    const row = found.getRow(5 + i)
    expect(row.getCell(place('number')).value).toBe(number)
    expect(row.getCell(place('title')).value).toBe(suggestion.title)
    expect(row.getCell(place('title')).type).toBe(ExcelJS.ValueType.String)
    expect(row.getCell(place('phone')).value).toBe(`1380000000${i}`)
    expect(row.getCell(place('phone')).numFmt).toBe('@')
    expect(row.getCell(place('provincialSupport')).value).toBe(300.5)
    expect(row.getCell(place('provincialSupport')).numFmt).toBe('#,##0.00')
  })
})

test('prints on A4 landscape, one page wide, with the header on each page', async () => {
  const { pageSetup } = await read(await tableFile(sheet))
  expect(pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1, printTitlesRow: '4:4' })
})

test('the same rows are the same bytes, whenever they are written', async () => {
  const first = await tableFile(sheet)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 })
  try {
    expect(Buffer.from(await tableFile(sheet)).equals(first)).toBe(true)
  } finally {
    vi.useRealTimers()
  }
})

const office = hasProgram('soffice')

test.skipIf(!office)(
  `LibreOffice sees the same texts and calculates nothing${office ? '' : ' (skipped: it is not installed here)'}`,
  { timeout: 180_000 },
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'table-'))
    try {
      writeFileSync(path.join(folder, 'table.xlsx'), await tableFile(sheet))
      const profile = `-env:UserInstallation=file://${folder}/profile`
      const args = [
        profile,
        '--headless',
        '--convert-to',
        'csv:Text - txt - csv (StarCalc):9,34,76,1',
        '--outdir',
        folder,
      ]
      execFileSync('timeout', ['150', 'soffice', ...args, path.join(folder, 'table.xlsx')], { stdio: 'ignore' })
      const lines = readFileSync(path.join(folder, 'table.csv'), 'utf8').split('\n')
      expect(lines[4]).toContain('=1+1')
      expect(lines[5]).toContain('+86')
      expect(lines[7]).toContain('@SUM(A1)')
      expect(lines[4]).toContain('13800000000')
      expect(lines[4]).toContain('300.50')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
)

// The first interpreter that has the library; the system's own often has it where a user's has not.
const python = ['/usr/bin/python3', 'python3'].find((one) => spawnSync(one, ['-c', 'import openpyxl']).status === 0)
const script = `
import json, openpyxl, sys
sheet = openpyxl.load_workbook(sys.argv[1]).worksheets[0]
print(json.dumps([[[cell.value, cell.data_type, cell.number_format] for cell in row] for row in sheet.iter_rows(min_row=5)]))
`

test.skipIf(!python)(
  `openpyxl reads the same values, no formula, phones whole${python ? '' : ' (skipped: no Python with openpyxl here)'}`,
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'table-'))
    try {
      const file = path.join(folder, 'table.xlsx')
      writeFileSync(file, await tableFile(sheet))
      const read: [unknown, string, string][][] = JSON.parse(
        execFileSync(python ?? '', ['-c', script, file], { encoding: 'utf8' }),
      )
      expect(read.map((cells) => cells.map(([value]) => value ?? ''))).toEqual(
        rows.map((row) => columns.map((column) => column.cell(row))),
      )
      expect(read.flat().filter(([, type]) => type === 'f')).toEqual([])
      for (const cells of read) {
        expect(cells[place('phone') - 1]?.slice(1)).toEqual(['s', '@'])
        expect(cells[place('provincialSupport') - 1]?.slice(1)).toEqual(['n', '#,##0.00'])
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
)
