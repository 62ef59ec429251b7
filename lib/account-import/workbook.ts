import ExcelJS from 'exceljs'
import { documents } from '@/lib/identity/rules'
import { roleLabels } from '@/lib/platform/actor'
import { columns } from './columns'
import type { CheckedRow } from './form'

const bytesOf = async (workbook: ExcelJS.Workbook) => new Uint8Array(await workbook.xlsx.writeBuffer())

function addHeaders(sheet: ExcelJS.Worksheet, headers: { header: string; width: number }[]) {
  // Everything is text: a spreadsheet would round long numbers and drop leading zeros.
  sheet.columns = headers.map(({ header, width }) => ({ header, width, style: { numFmt: '@' } }))
  sheet.getRow(1).font = { bold: true }
  sheet.views = [{ state: 'frozen', ySplit: 1 }]
}

/** The empty file to fill in, with choices where there are some, and what each column means on a second sheet. */
export function templateWorkbook(): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('账号')
  addHeaders(sheet, [...columns])
  const { ADMIN: _, ...importable } = roleLabels
  const choices = { A: Object.values(importable), H: Object.values(documents).map(({ label }) => label) }
  for (const [letter, labels] of Object.entries(choices)) {
    for (let row = 2; row <= 200; row++)
      sheet.getCell(`${letter}${row}`).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [`"${labels.join(',')}"`],
      }
  }
  const help = workbook.addWorksheet('填写说明')
  addHeaders(help, [
    { header: '列', width: 16 },
    { header: '说明', width: 70 },
  ])
  for (const { header, hint } of columns) help.addRow([header, hint])
  help.addRow([
    '示例',
    '建议人 | 示例姓名 | 研究员 | name@example.test | （手机号可空） | 单位全称 | （空） | 护照 | E00000000',
  ])
  return bytesOf(workbook)
}

/** What was not imported and why, each fault a line of its own; document numbers were never kept. */
export function rejectedWorkbook(rows: CheckedRow[]): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('未通过的行')
  const kept = columns.filter(({ key }) => key !== 'identityNumber')
  addHeaders(sheet, [
    { header: '原行号', width: 10 },
    { header: '有误的列', width: 14 },
    { header: '说明', width: 60 },
    ...kept,
  ])
  for (const { row, shown, faults } of rows)
    for (const { field, sentence } of faults)
      sheet.addRow([String(row), field, sentence, ...kept.map(({ header }) => shown[header] ?? '')])
  return bytesOf(workbook)
}
