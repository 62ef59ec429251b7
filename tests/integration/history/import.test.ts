import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import ExcelJS from 'exceljs'
import { beforeEach, expect, test } from 'vitest'
import { guessMapping } from '@/lib/history/column-guess'
import { deleteList } from '@/lib/history/delete-list'
import { downloadRejections } from '@/lib/history/download-rejections'
import { Sample } from '@/lib/history/form'
import { purgeList } from '@/lib/history/purge-list'
import { findImport, findList, findRecords, listHistory, listReceived } from '@/lib/history/queries'
import { receiveList } from '@/lib/history/receive-list'
import { startImport } from '@/lib/history/start-import'
import { workImport } from '@/lib/history/work-import'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { createActor } from '@/tests/support/factories'
import { everybody } from '@/tests/support/people'

let province: Actor
beforeEach(async () => {
  province = await createActor('PROVINCE')
})

const bodyOf = async function* (text: string | Buffer) {
  yield Buffer.from(text)
}
const receive = (text: string | Buffer, name = '清单.csv') => receiveList(province, { name }, bodyOf(text))

let lists = 0
/** As a person does it who agrees with every guess. */
async function settle(id: string, list = 'new') {
  const { sample, version } = await db.historyImport.findUniqueOrThrow({ where: { id } })
  const { headerRow, columns } = guessMapping(Sample.parse(sample))
  lists++
  const input = { id, version, list, name: `名单${lists}`, kind: 'FUNDED', headerRow, ...columns } as const
  await startImport(province, input)
}
async function bringIn(text: string | Buffer, list = 'new') {
  const { id } = await receive(text)
  await settle(id, list)
  await workImport()
  return db.historyImport.findUniqueOrThrow({ where: { id } })
}
const recordsOf = (listId: string | null) =>
  db.historyRecord.findMany({
    where: { listId: listId ?? '' },
    orderBy: { id: 'asc' },
    select: { number: true, title: true, organisation: true, person: true, year: true, summary: true },
  })

const header = '序号,项目编号,项目名称,承担单位,负责人,年度,摘要'
const first = [
  header,
  '1,SD-1,甲膜,甲大学,测试人一,2023,摘要一',
  '2,SD-2,乙膜,乙大学,,2023年,',
  ',,,,,,',
  '3,,丙膜,,,,',
].join('\n')

test('a list comes in record by record, and the file is gone afterwards', async () => {
  const { listId, ...made } = await bringIn(first)
  expect(made).toMatchObject({
    state: 'DONE',
    created: 3,
    updated: 0,
    unchanged: 0,
    rejected: 0,
    rowsDone: 3,
    share: 1000,
  })
  expect(await recordsOf(listId)).toEqual([
    { number: 'SD-1', title: '甲膜', organisation: '甲大学', person: '测试人一', year: 2023, summary: '摘要一' },
    { number: 'SD-2', title: '乙膜', organisation: '乙大学', person: '', year: 2023, summary: '' },
    { number: '', title: '丙膜', organisation: '', person: '', year: null, summary: '' },
  ])
  expect(readdirSync(path.join(env.DATA_DIR, 'arrived'))).toEqual([])
})

test('imported again it updates what changed, adds what is new, and doubles nothing', async () => {
  const { listId } = await bringIn(first)
  const ids = await db.historyRecord.findMany({ where: { listId: listId ?? '' }, select: { id: true } })
  const again = `${first.replace('乙膜', '乙膜（修订）')}\n4,SD-4,丁膜,,,2024,`
  const made = await bringIn(again, listId ?? '')
  expect(made).toMatchObject({ state: 'DONE', created: 1, updated: 1, unchanged: 2, listId })
  expect((await recordsOf(listId)).map(({ title }) => title)).toEqual(['甲膜', '乙膜（修订）', '丙膜', '丁膜'])
  const later = await db.historyRecord.findMany({ where: { listId: listId ?? '' }, select: { id: true } })
  expect(later).toEqual(expect.arrayContaining(ids))
})

test('every row that is not taken is named with its reason, and can be fetched as it stood', async () => {
  const rows = [header, '1,SD-1,甲膜,,,,', '2,SD-1,甲膜二,,,,', '3,SD-3,,,,,', '4,SD-4,=1+1,,,待定,']
  const made = await bringIn(rows.join('\n'))
  expect(made).toMatchObject({ state: 'DONE', created: 1, rejected: 3 })
  const { fileName, text } = await downloadRejections(province, { id: made.id })
  let csv = ''
  for await (const piece of text) csv += piece
  expect(fileName).toBe('未导入的行-清单.csv')
  expect(csv.replace('\uFEFF', '').split('\r\n')).toEqual([
    `原行号,没有导入的原因,${header}`,
    '3,与第 2 行是同一项目，只导入先出现的一行,2,SD-1,甲膜二,,,,',
    '4,没有项目名称,3,SD-3,,,,,',
    // A spreadsheet that opens the report must not run what stood in the file.
    "5,年度“待定”不是年份,4,SD-4,'=1+1,,,待定,",
    '',
  ])
  const [taken] = await db.auditEntry.findMany({
    where: { subject: `history-import:${made.id}` },
    orderBy: { seq: 'desc' },
  })
  expect(taken).toMatchObject({ action: 'history.rejections-downloaded', actorId: province.id })
})

test('a list in a workbook comes in like one in text', async () => {
  const book = new ExcelJS.Workbook()
  const page = book.addWorksheet('清单')
  page.addRow(['某年立项清单'])
  page.addRow(['项目编号', '项目名称', '立项年度'])
  page.addRow(['SD-1', '甲膜', 2023])
  const { listId } = await bringIn(Buffer.from(await book.xlsx.writeBuffer()))
  expect(await recordsOf(listId)).toMatchObject([{ number: 'SD-1', title: '甲膜', year: 2023 }])
})

const many = (rows: number) =>
  [header, ...Array.from({ length: rows }, (_, i) => `${i},N-${i},第${i}项膜材料,,,2024,`)].join('\n')

test('an import that broke off goes on where it was, and counts nothing twice', async () => {
  const { id } = await receive(many(2_500))
  await settle(id)
  // A worker dies after its first thousand rows: what it wrote stays, nobody says that it lives.
  await db.$executeRaw`
    CREATE OR REPLACE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN IF NEW."rowsDone" > 1000 THEN RAISE EXCEPTION 'power cut'; END IF; RETURN NEW; END $$`
  await db.$executeRaw`CREATE TRIGGER break_off BEFORE UPDATE ON "HistoryImport" FOR EACH ROW EXECUTE FUNCTION break_off()`
  await expect(workImport()).rejects.toThrow(/power cut/)
  await db.$executeRaw`DROP TRIGGER break_off ON "HistoryImport"`
  expect(await db.historyImport.findUniqueOrThrow({ where: { id } })).toMatchObject({
    state: 'RUNNING',
    rowsDone: 1000,
  })
  expect(await workImport()).toBe(0)
  await db.$executeRaw`UPDATE "HistoryImport" SET "heldUntil" = clock_timestamp() - interval '1 second' WHERE id = ${id}::uuid`
  expect(await workImport()).toBe(1)
  const made = await db.historyImport.findUniqueOrThrow({ where: { id } })
  expect(made).toMatchObject({ state: 'DONE', created: 2500, unchanged: 0, rejected: 0, rowsDone: 2500 })
  expect(await db.historyRecord.count({ where: { listId: made.listId ?? '' } })).toBe(2500)
})

test('two who work at once do not take the same import', async () => {
  const { id } = await receive(first)
  await settle(id)
  expect((await Promise.all([workImport(), workImport()])).sort()).toEqual([0, 1])
})

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { reason?: { code: string } }) => error.reason?.code ?? String(error),
  )

test.each<[string, string | Buffer, string]>([
  ['nothing', '', 'empty-list'],
  ['blank lines', '\n\n,,\n', 'empty-list'],
  ['a PDF', '%PDF-1.7', 'unreadable-table'],
  ['a cut archive', Buffer.from('504b0304140000000800', 'hex'), 'unreadable-table'],
  ['100 MB', Buffer.alloc(100 * 2 ** 20, 'a'), 'too-large-list'],
])('%s is refused in a sentence and leaves nothing behind', async (_, content, code) => {
  expect(await codeOf(receive(content))).toBe(code)
  expect(readdirSync(path.join(env.DATA_DIR, 'arrived'))).toEqual([])
})

test('what turns out to be broken further down fails with its sentence, and what came before stays', async () => {
  const made = await bringIn(`${many(2_500)}\n9,SD-9,"没有闭合的引号\n10,SD-10,甲,,,,`)
  expect(made).toMatchObject({ state: 'FAILED', created: 2000, failure: expect.stringContaining('第 2502 行') })
})

test('columns are settled once', async () => {
  const { id } = await receive(first)
  await settle(id)
  expect(await codeOf(settle(id))).toBe('import-started')
  await workImport()
})

test('a new list needs a name of its own', async () => {
  const { listId } = await bringIn(first)
  const { name } = await db.historyList.findUniqueOrThrow({ where: { id: listId ?? '' } })
  const { id } = await receive(first)
  const columns = { identifier: 1, title: 2, organisation: null, person: null, year: null, summary: null }
  const input = { id, version: 1, list: 'new', name, kind: 'FUNDED', headerRow: 1, ...columns } as const
  expect(await codeOf(startImport(province, input))).toBe('name-taken')
})

test('a list is deleted with its records, but not while it is being imported into', async () => {
  const { listId } = await bringIn(first)
  const { id } = await receive(first)
  await settle(id, listId ?? '')
  expect(await codeOf(deleteList(province, { id: listId ?? '', version: 1 }))).toBe('list-busy')
  await workImport()
  expect(await codeOf(deleteList(province, { id: listId ?? '', version: 7 }))).toBe('changed-meanwhile')
  const ids = (await db.historyRecord.findMany({ where: { listId: listId ?? '' } })).map(
    (record) => `history:${record.id}`,
  )
  const indexed = () => db.$queryRaw`SELECT 1 FROM screening_document WHERE id = ANY(${ids})`
  expect(await indexed()).toHaveLength(3)
  await deleteList(province, { id: listId ?? '', version: 1 })
  const late = await receive(first)
  expect(await codeOf(settle(late.id, listId ?? ''))).toBe('list-vanishing')
  expect(await purgeList()).toBe(4)
  expect(await recordsOf(listId)).toEqual([])
  expect(await db.historyList.count({ where: { id: listId ?? '' } })).toBe(0)
  expect(await indexed()).toEqual([])
})

test('the file’s hash is in the trail', async () => {
  const { id } = await receive(first)
  const [entry] = await db.auditEntry.findMany({ where: { subject: `history-import:${id}` } })
  expect(entry?.detail).toMatchObject({ sha256: createHash('sha256').update(first).digest('hex') })
})

test('nobody but the province has lists; supervision reads what it is pointed to', async () => {
  const { listId, id } = await bringIn(first)
  const [record] = await db.historyRecord.findMany({ where: { listId: listId ?? '' }, take: 1 })
  const columns = { identifier: null, title: 2, organisation: null, person: null, year: null, summary: null }
  const doors = {
    receive: (actor: Actor) => receiveList(actor, { name: 'x' }, bodyOf(first)),
    start: (actor: Actor) =>
      startImport(actor, { id, version: 1, list: 'new', name: 'x', kind: 'FUNDED', headerRow: 1, ...columns }),
    download: (actor: Actor) => downloadRejections(actor, { id }),
    delete: (actor: Actor) => deleteList(actor, { id: listId ?? '', version: 1 }),
    import: (actor: Actor) => findImport(actor, id),
    list: (actor: Actor) => findList(actor, listId ?? '', { words: '', page: 1 }),
    received: (actor: Actor) => listReceived(actor),
  }
  for (const actor of everybody.filter(({ role }) => role !== 'PROVINCE'))
    for (const [name, door] of Object.entries(doors))
      expect([name, actor.role, await codeOf(door(actor))]).toEqual([name, actor.role, 'not-found'])
  for (const actor of everybody) {
    const reads = actor.role === 'PROVINCE' || actor.role === 'SUPERVISOR'
    expect(await codeOf(listHistory(actor))).toBe(reads ? 'done' : 'not-found')
    expect(await codeOf(findRecords(actor, [record?.id ?? '']))).toBe(reads ? 'done' : 'not-found')
  }
})

test('records are found by their words', async () => {
  const { listId } = await bringIn(first)
  const found = await findList(province, listId ?? '', { words: '乙', page: 1 })
  expect(found?.records.map(({ title }) => title)).toEqual(['乙膜'])
  expect((await findList(province, listId ?? '', { words: '%', page: 1 }))?.count).toBe(0)
})
