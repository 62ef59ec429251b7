import { buffer, text } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { exportTrail } from '@/lib/trail/export-trail'
import { TrailSearch } from '@/lib/trail/form'
import { createActor } from '@/tests/support/factories'

const search = (given: Record<string, string>) => TrailSearch.parse(given)

test('holds exactly the rows of the search in both formats, as text, and is an entry itself', async () => {
  const supervisor = await createActor('SUPERVISOR')
  const subjects = ['thing:1', '=HYPERLINK("x")', 'a,"b"']
  for (const subject of subjects)
    await db.$transaction((tx) => recordAudit(tx, supervisor, { action: 'test.exported', subject }))
  await db.$transaction((tx) => recordAudit(tx, supervisor, { action: 'test.other', subject: 'thing:2' }))

  const csv = await exportTrail(supervisor, search({ action: 'test.exported', after: '1' }), 'csv')
  expect(csv.fileName).toMatch(/^操作日志-\d{8}-\d{4}\.csv$/)
  const lines = (await text(csv.stream)).split('\r\n')
  expect(lines[0]).toMatch(/^\uFEFF编号,时间/)
  expect(lines.slice(1).map((line) => line.split(',test.exported,test.exported,')[1])).toEqual([
    '"a,""b""","a,""b""",完成,127.0.0.1,{}',
    '"\'=HYPERLINK(""x"")","\'=HYPERLINK(""x"")",完成,127.0.0.1,{}',
    'thing:1,thing:1,完成,127.0.0.1,{}',
    undefined,
  ])

  const { stream } = await exportTrail(supervisor, search({ action: 'test.exported' }), 'xlsx')
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load((await buffer(stream)) as unknown as ArrayBuffer)
  const sheet = workbook.worksheets[0]
  const written = sheet?.getColumn(9).values.slice(1)
  expect(written).toEqual(['对象标识', 'a,"b"', '=HYPERLINK("x")', 'thing:1'])
  expect(sheet?.getCell('I3').type).toBe(ExcelJS.ValueType.String)

  const entries = await db.auditEntry.findMany({ where: { action: 'trail.exported' }, orderBy: { seq: 'asc' } })
  expect(entries.map(({ detail }) => detail)).toMatchObject([
    { format: 'csv', filter: { action: 'test.exported' } },
    { format: 'xlsx', filter: { action: 'test.exported' } },
  ])
})

test('goes through more entries than one batch, and leaves out what came after it was asked for', async () => {
  const supervisor = await createActor('SUPERVISOR')
  await db.$transaction(
    async (tx) => {
      for (let i = 0; i < 2_500; i++) await recordAudit(tx, supervisor, { action: 'test.many', subject: `many:${i}` })
    },
    { timeout: 60_000 },
  )
  const { stream } = await exportTrail(supervisor, search({ person: supervisor.name }), 'csv')
  const lines = (await text(stream)).trimEnd().split('\r\n').slice(1)
  expect(lines).toHaveLength(2_500)
  expect(lines[0]).toContain('many:2499')
  expect(lines.at(-1)).toContain('many:0')
})
