import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import { beforeEach, expect, test } from 'vitest'
import { arrangeBatch } from '@/lib/batch/arrange-batch'
import { exportBatch } from '@/lib/batch/export-batch'
import { fetchExport } from '@/lib/batch/fetch-export'
import { db } from '@/lib/platform/db'
import type { ExportKind } from '@/lib/platform/prisma/enums'
import { createBatch, type Officer, seen } from '@/tests/support/batches'
import { createActor } from '@/tests/support/factories'
import { readPdf } from '@/tests/support/pdf-pages'
import { codeOf } from '@/tests/support/uploads'

let officer: Officer
let id: string
let members: Awaited<ReturnType<typeof createBatch>>['members']

beforeEach(async () => {
  ;({ officer, id, members } = await createBatch(3))
})

const taken = async (kind: ExportKind) => exportBatch(officer, { ...(await seen(officer, id)), kind })
const fetched = async (number: number) => buffer((await fetchExport(officer, { id, number })).open(null))

test('the print has the rows of the spreadsheet, number by number, and says whose it is', async () => {
  const { number } = await taken('PRINT')
  const { name, type } = await fetchExport(officer, { id, number })
  expect([name, type]).toEqual([expect.stringMatching(/汇总表-.*\.pdf$/), 'application/pdf'])
  const { pages, info } = await readPdf(await fetched(number))
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(new Uint8Array(await fetched((await taken('TABLE')).number)).buffer)
  const sheet = book.worksheets[0]
  if (!sheet) throw new Error('no sheet')
  const shown = (value: ExcelJS.CellValue) => (value === 1200 ? '1,200.00' : value === 300.5 ? '300.50' : String(value))
  const textOf = (n: number) =>
    Array.from(sheet.getRow(n).values as ExcelJS.CellValue[])
      .slice(1)
      .map(shown)
      .join('')
  expect(info.Title).toBe(sheet.getCell('A1').value)
  expect(pages).toHaveLength(1)
  expect(pages[0]).toContain(String(sheet.getCell('A2').value))
  expect(pages[0]).toContain([4, 5, 6, 7].map(textOf).join(''))
  expect(pages[0]).toMatch(/盖章处.*第 1 页 共 1 页$/)
})

test('it stands in the ledger: fetched again byte for byte when the batch has moved on, each time recorded', async () => {
  const { number } = await taken('PRINT')
  const before = await fetched(number)
  const entry = await db.batchExport.findUniqueOrThrow({ where: { batchId_number: { batchId: id, number } } })
  expect(entry).toMatchObject({
    kind: 'PRINT',
    byId: officer.id,
    size: BigInt(before.length),
    sha256: createHash('sha256').update(before).digest('hex'),
  })
  const order = members.map(({ suggestion }) => suggestion.id).reverse()
  await arrangeBatch(officer, { ...(await seen(officer, id)), order })
  expect((await fetched(number)).equals(before)).toBe(true)
  expect((await fetched((await taken('PRINT')).number)).equals(before)).toBe(false)
  const actions = await db.auditEntry.groupBy({ by: ['action'], where: { subject: `batch:${id}` }, _count: true })
  expect(actions.find(({ action }) => action === 'batch.export-fetched')?._count).toBe(3)
})

test('the same batch printed twice on a day is the same bytes', async () => {
  const [one, two] = [await taken('PRINT'), await taken('PRINT')]
  expect((await fetched(one.number)).equals(await fetched(two.number))).toBe(true)
})

test('a stranger can neither print nor fetch it', async () => {
  const { number } = await taken('PRINT')
  const screen = await seen(officer, id)
  for (const role of ['DEPARTMENT', 'PROVINCE', 'SUPERVISOR', 'ADMIN', 'PROPOSER'] as const) {
    const stranger = await createActor(role)
    expect(await codeOf(exportBatch(stranger, { ...screen, kind: 'PRINT' }))).toBe('not-found')
    expect(await codeOf(fetchExport(stranger, { id, number }))).toBe('not-found')
  }
  expect(await db.batchExport.count({ where: { batchId: id } })).toBe(1)
})
