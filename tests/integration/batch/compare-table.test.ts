import { buffer } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import { strToU8, zipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { annotateBatch } from '@/lib/batch/annotate-batch'
import { arrangeBatch } from '@/lib/batch/arrange-batch'
import { compareTable } from '@/lib/batch/compare-table'
import { deliverBatch } from '@/lib/batch/deliver-batch'
import { exportBatch } from '@/lib/batch/export-batch'
import { fetchExport } from '@/lib/batch/fetch-export'
import { findBatch } from '@/lib/batch/queries'
import { db } from '@/lib/platform/db'
import { createBatch, seen, stamp } from '@/tests/support/batches'
import { createActor } from '@/tests/support/factories'
import { pdf } from '@/tests/support/file-content'
import { codeOf } from '@/tests/support/uploads'

let made: Awaited<ReturnType<typeof createBatch>>
const at = () => ({ id: made.id })

async function exported(): Promise<Buffer> {
  const { number } = await exportBatch(made.officer, { ...(await seen(made.officer, made.id)), kind: 'TABLE' })
  return buffer((await fetchExport(made.officer, { id: made.id, number })).open(null))
}

/** The table as an officer saves it again from a spreadsheet program. */
async function edited(bytes: Buffer, edit: (sheet: ExcelJS.Worksheet) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(new Uint8Array(bytes).buffer)
  const sheet = book.worksheets[0]
  if (!sheet) throw new Error('no sheet')
  edit(sheet)
  return Buffer.from(await book.xlsx.writeBuffer())
}

beforeAll(async () => {
  made = await createBatch(3)
})

test('an edited table: differing cells are shown, order and remarks are taken over and stand in the next table', async () => {
  const { officer, members } = made
  const [first, second, third] = members.map(({ suggestion }) => suggestion.id)
  const untouched = await exported()
  expect(await compareTable(officer, at(), untouched)).toMatchObject({
    cells: [],
    order: null,
    remarks: [],
    lostColumns: [],
  })

  const bytes = await edited(untouched, (sheet) => {
    sheet.getCell('B5').value = '第0项联合研发课题（改）'
    sheet.getCell('O4').value = '备注'
    sheet.getCell('O6').value = '与外方已签意向书'
    sheet.getCell('A5').value = 3
    sheet.getCell('A7').value = 1
    sheet.addRow(['填表人：某某'])
  })
  const found = await compareTable(officer, at(), bytes)
  expect(found.cells).toEqual([
    {
      number: 1,
      title: '第0项联合研发课题',
      header: '项目名称',
      sheet: '第0项联合研发课题（改）',
      portal: '第0项联合研发课题',
    },
  ])
  expect(found.order).toEqual([third, second, first])
  expect(found.remarks.map(({ id, sheet }) => [id, sheet])).toEqual([[second, '与外方已签意向书']])

  const remarks = found.remarks.map(({ id, sheet }) => ({ id, text: sheet }))
  await annotateBatch(officer, { ...(await seen(officer, made.id)), remarks })
  await arrangeBatch(officer, { ...(await seen(officer, made.id)), order: found.order ?? [] })
  expect(await compareTable(officer, at(), await exported())).toMatchObject({ cells: [], order: null, remarks: [] })
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(new Uint8Array(await exported()).buffer)
  const remarkCells = [4, 5, 6, 7].map((row) => book.worksheets[0]?.getCell(row, 15).value ?? '')
  expect(remarkCells).toEqual(['备注', '', '与外方已签意向书', ''])
})

test('a remark outdates the stamp, and is delivered with its row', async () => {
  const { officer } = made
  await stamp(officer, made.id)
  const rows = (await findBatch(officer, made.id))?.rows ?? []
  const remarks = [{ id: rows[0]?.suggestionId ?? '', text: '补充材料已收' }]
  await annotateBatch(officer, { ...(await seen(officer, made.id)), remarks })
  expect(await codeOf(deliverBatch(officer, await seen(officer, made.id)))).toBe('scan-outdated')
  await stamp(officer, made.id)
  await deliverBatch(officer, await seen(officer, made.id))
  const items = await db.batchItem.findMany({ where: { batchId: made.id }, orderBy: { number: 'asc' } })
  expect(items.map(({ remark }) => remark)).toEqual(['补充材料已收', '与外方已签意向书', ''])
  expect(await codeOf(annotateBatch(officer, { ...(await seen(officer, made.id)), remarks }))).toBe('delivered')
})

const bomb = () =>
  Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'xl/worksheets/sheet1.xml': strToU8(' '.repeat(31 * 2 ** 20)),
    }),
  )

test('what is no table is refused with one sentence, and strangers find no door', async () => {
  const { officer, members } = made
  const noHeader = await edited(await exported(), (sheet) => sheet.spliceRows(4, 1))
  const hostile = [Buffer.alloc(0), pdf(), Buffer.from('PK\u0003\u0004 broken'), bomb(), noHeader]
  for (const bytes of hostile) expect(await codeOf(compareTable(officer, at(), bytes))).toBe('not-a-table')
  const bytes = await exported()
  const [member] = members
  const strangers = [await createActor('DEPARTMENT'), member?.owner, await createActor('ADMIN')]
  for (const stranger of strangers) {
    if (!stranger) throw new Error('no stranger')
    expect(await codeOf(compareTable(stranger, at(), bytes))).toBe('not-found')
    const remarks = [{ id: member?.suggestion.id ?? '', text: '改' }]
    expect(await codeOf(annotateBatch(stranger, { ...(await seen(officer, made.id)), remarks }))).toBe('not-found')
  }
})
