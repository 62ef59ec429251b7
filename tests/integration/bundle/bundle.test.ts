import { buffer } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import { beforeEach, expect, test } from 'vitest'
import { fetchExport } from '@/lib/batch/fetch-export'
import { listExports } from '@/lib/batch/queries'
import { openBundle } from '@/lib/bundle/open-bundle'
import { findBundle } from '@/lib/bundle/queries'
import { countsOf } from '@/lib/bundle/report'
import { acceptBatch } from '@/lib/intake/accept-batch'
import { openArrival } from '@/lib/intake/queries'
import { receiveBatch } from '@/lib/intake/receive-batch'
import { refuseBatch } from '@/lib/intake/refuse-batch'
import { db } from '@/lib/platform/db'
import { bundleCategory, bundleForm, exportedBundle, outsider, wordOf } from '@/tests/support/bundle-files'
import { type BundleDesk, bundleDesk } from '@/tests/support/bundles'
import { createActor } from '@/tests/support/factories'
import { pdf } from '@/tests/support/file-content'
import { brokenInvariants } from '@/tests/support/invariants'
import { madeArchive, type Part } from '@/tests/support/made-archive'
import { createSuggestion, createSuggestionCall } from '@/tests/support/suggestions'
import { savedByWps } from '@/tests/support/wps-file'

let desk: BundleDesk
beforeEach(async () => {
  desk = await bundleDesk()
})

async function tableOf(headers: string[], rows: unknown[][]): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('汇总表')
  sheet.addRow(['某市科技局汇总表'])
  sheet.addRow(headers)
  for (const row of rows) sheet.addRow(row)
  sheet.addRow(['合计', '', rows.length])
  return Buffer.from(await book.xlsx.writeBuffer())
}

test('what the portal exports comes back as a delivered batch, marked, with its files', async () => {
  const members = [
    { content: outsider(1), evidence: [{ name: '检测报告.pdf', content: pdf() }] },
    { content: outsider(2, { title: '含有/特殊:字符的课题' }) },
  ]
  const { archive, table } = await exportedBundle(bundleForm, members)
  const { id, report } = await desk.bringIn(archive, table)
  expect(report && countsOf(report)).toEqual({ clean: 2, doubtful: 0, unfit: 0, missing: 0 })
  const { state, batchId } = await desk.take(id)
  expect(state).toBe('TAKEN')

  const found = await openArrival(desk.province, batchId ?? '')
  if (!found) throw new Error('no batch')
  expect(found.batch).toMatchObject({ origin: 'OUTSIDE', number: 1, departmentId: desk.officer.departmentId })
  expect(found.arrival.intact).toBe(true)
  expect(found.rows.map(({ content }) => content)).toEqual(members.map(({ content }) => content))
  expect(found.rows[0]?.evidence).toMatchObject([{ name: '检测报告.pdf', size: pdf().length }])
  for (const { number, size } of await listExports(desk.province, found.batch)) {
    const { open } = await fetchExport(desk.province, { id: found.batch.id, number })
    expect((await buffer(open(null))).length).toBe(Number(size))
  }
  const stored = await db.suggestion.findMany({ where: { callId: desk.callId }, include: { owner: true } })
  for (const { state: at, origin, owner } of stored)
    expect({ at, origin, owner }).toMatchObject({
      at: 'DELIVERED',
      origin: 'OUTSIDE',
      owner: { outside: true, passwordHash: null, mobile: null },
    })
  const waiting = await db.screeningTask.count({ where: { suggestionId: { in: stored.map((one) => one.id) } } })
  expect(waiting).toBe(2)
  expect(await db.mail.count({ where: { recipient: { endsWith: '.invalid' } } })).toBe(0)
  expect(await brokenInvariants()).toEqual([])
})

test('a bundle as it comes by e-mail: GBK names, a wrapper folder, columns in another order, a table inside', async () => {
  // 上合组织成员国 / 1.第1项联合研发课题-门户外测试单位1.docx as GBK, made by 某市 in a folder of its own.
  const gbk = (hex: string) => Buffer.from(hex, 'hex')
  const wrapper = gbk('c4b3cad02f')
  const folder = gbk('c9cfbacfd7e9d6afb3c9d4b1b9fa2f')
  const name = Buffer.concat([
    wrapper,
    folder,
    gbk('312eb5da31cfeec1aabacfd1d0b7a2bfcecce22dc3c5bba7cde2b2e2cad4b5a5cebb312e646f6378'),
  ])
  const table = await tableOf(
    ['项目名称', '联系电话', '建议人', '建议单位', '序号', '合作国别、地区'],
    [
      ['第1项联合研发课题', '13900000001', '测试人1', '门户外测试单位1', 1, bundleCategory],
      ['第9项没有文件的课题', '', '测试人9', '门户外测试单位9', 9, bundleCategory],
    ],
  )
  const { report } = await desk.bringIn(
    madeArchive([
      { name, text: await wordOf(outsider(1)) },
      { name: Buffer.concat([wrapper, gbk('bbe3d7dcb1ed2e786c7378')]), text: table },
      { name: Buffer.concat([wrapper, Buffer.from('.DS_Store')]), text: 'x' },
    ]),
  )
  expect(report?.items).toMatchObject([
    { number: 1, row: 3, category: bundleCategory, title: '第1项联合研发课题', doubts: [], faults: [] },
  ])
  expect(report?.missing).toMatchObject([{ row: 4, number: 9, title: '第9项没有文件的课题' }])
  expect(report?.others).toEqual([])
})

// 上合组织成员国/1.第1项联合研发课题-门户外测试单位1.docx
const gbkName = Buffer.from(
  'c9cfbacfd7e9d6afb3c9d4b1b9fa2f312eb5da31cfeec1aabacfd1d0b7a2bfcecce22dc3c5bba7cde2b2e2cad4b5a5cebb312e646f6378',
  'hex',
)
const utf8Name = `${bundleCategory}/1.第1项联合研发课题-门户外测试单位1.docx`
/** The bit of an entry that says its name is UTF-8. */
const saysUtf8 = 0x800

test.each<[string, Part]>([
  ['GBK, as Windows writes it', { name: gbkName, text: '' }],
  ['GBK that says it is UTF-8', { name: gbkName, text: '', flags: saysUtf8 }],
  ['UTF-8 that says so', { name: utf8Name, text: '', flags: saysUtf8 }],
  ['UTF-8 that does not, as macOS writes it', { name: utf8Name.normalize('NFD'), text: '' }],
])('a file saved by WPS under a name in %s is read like Word’s own', async (_, part) => {
  const content = outsider(1, { overview: '本项目面向寒区储能需求，开展联合研发，形成样机3台并完成现场试验。' })
  const { report, id } = await desk.bringIn(madeArchive([{ ...part, text: savedByWps(await wordOf(content)) }]))
  expect(report?.items).toMatchObject([
    { number: 1, category: bundleCategory, title: content.title, organisation: content.organisation, faults: [] },
  ])
  const taken = await desk.take(id)
  const stored = await db.suggestionVersion.findFirstOrThrow({
    where: { suggestion: { batchItems: { some: { batchId: taken.batchId ?? '' } } } },
  })
  expect(stored.content).toMatchObject({
    title: content.title,
    overview: content.overview,
    technologies: [{ name: content.technologies[0]?.name }],
    background: content.background,
  })
})

test('whatever does not agree is named, file by file', async () => {
  const path = (name: string) => `${bundleCategory}/${name}`
  const parts: Part[] = [
    { name: path('1.第1项联合研发课题-门户外测试单位1.docx'), text: await wordOf(outsider(1)) },
    { name: path('2.别的名称-门户外测试单位2.docx'), text: await wordOf(outsider(2)) },
    { name: '月球/3.第3项联合研发课题-门户外测试单位3.docx', text: await wordOf(outsider(3)) },
    { name: path('课题四.docx'), text: await wordOf(outsider(4)) },
    {
      name: path('5.第1项联合研发课题-门户外测试单位1.docx'),
      text: await wordOf(outsider(1, { title: '第5项另一课题' })),
    },
    { name: path('6.旧版-单位.doc'), text: Buffer.from('d0cf11e0a1b11ae1', 'hex') },
    { name: path('7.损坏-单位.docx'), text: 'not word' },
    { name: path('里面.zip'), text: 'PK' },
    { name: '../../etc/8.出走-单位.docx', text: 'x' },
    { name: path('9.附件没有主人-单位（附件）/证书.pdf'), text: pdf() },
  ]
  const rows = [1, 2, 3, 4].map((i) => [i, `第${i}项联合研发课题`, `门户外测试单位${i}`, `测试人${i}`])
  const { report, id } = await desk.bringIn(
    madeArchive(parts),
    await tableOf(['序号', '项目名称', '建议单位', '建议人'], rows),
  )
  const said = Object.fromEntries(
    (report?.items ?? []).map(({ path: at, doubts, faults }) => [at.split('/').at(-1), [...faults, ...doubts]]),
  )
  expect(said['1.第1项联合研发课题-门户外测试单位1.docx']).toEqual([])
  expect(said['2.别的名称-门户外测试单位2.docx']).toEqual([])
  expect(said['3.第3项联合研发课题-门户外测试单位3.docx']).toEqual(['所在文件夹“月球”不是本次征集的合作国别、地区'])
  expect(said['课题四.docx']).toEqual(['文件名不是“顺序号.项目名称-建议单位”：课题四.docx'])
  expect(said['5.第1项联合研发课题-门户外测试单位1.docx']?.join()).toMatch(/每人限提一份.*汇总表中没有这一项/)
  expect(said['6.旧版-单位.doc']?.[0]).toMatch(/旧版 Word 文件/)
  expect(said['7.损坏-单位.docx']?.[0]).toBeTruthy()
  expect(report?.others.map(({ path: at }) => at)).toEqual([
    '../../etc/8.出走-单位.docx',
    path('9.附件没有主人-单位（附件）/证书.pdf'),
    path('里面.zip'),
  ])
  // What is fit goes in, the rest does not.
  const { batchId } = await desk.take(id)
  expect(await db.batchItem.count({ where: { batchId: batchId ?? '' } })).toBe(4)
})

test('after the department’s deadline a bundle is taken in only with a reason, which is in the trail', async () => {
  const { province, officer } = desk
  const day = 86_400_000
  const given = { opensAt: new Date(Date.now() - 9 * day), closesAt: new Date(Date.now() - day) }
  const { id: callId } = await createSuggestionCall(given)
  const late = { callId, departmentId: officer.departmentId }
  await expect(openBundle(province, late)).rejects.toMatchObject({
    reason: { code: 'late-unexplained' },
    errors: { lateReason: [expect.stringContaining('收到时间')] },
  })
  const lateReason = '11月20日16时收到邮件，当日未及登记'
  const { id } = await openBundle(province, { ...late, lateReason })
  expect(await findBundle(province, id)).toMatchObject({ lateReason })
  expect(await db.auditEntry.findFirstOrThrow({ where: { subject: `bundle:${id}` } })).toMatchObject({
    detail: { lateReason },
  })

  // Opened again for this department alone it is in time.
  const reopened = { reopenedUntil: new Date(Date.now() + day), reopenedReason: '网络中断' }
  await db.callDepartment.create({ data: { ...late, ...reopened } })
  expect(await openBundle(province, late)).toHaveProperty('id')
})

test('nobody comes in twice: not from the portal and outside, not in two bundles', async () => {
  const owner = await createActor('PROPOSER', { departmentId: desk.officer.departmentId })
  await createSuggestion(owner, { callId: desk.callId, state: 'SUBMITTED', content: outsider(1) })
  const { archive } = await exportedBundle(bundleForm, [{ content: outsider(1) }, { content: outsider(2) }])
  const first = await desk.bringIn(archive)
  expect(first.report?.items.map(({ faults }) => faults.length)).toEqual([1, 0])
  const second = await desk.bringIn(archive)
  await desk.take(first.id)
  // Read before the other was taken: the database has the last word.
  expect(await desk.take(second.id)).toMatchObject({
    state: 'FAILED',
    failure: expect.stringContaining('每人限提一份'),
  })
  expect(await db.suggestion.count({ where: { callId: desk.callId, origin: 'OUTSIDE' } })).toBe(1)
})

test('accepted it goes on to the screening; refused it makes room for what is sent anew', async () => {
  const { archive } = await exportedBundle(bundleForm, [{ content: outsider(1) }])
  const refused = await desk.take((await desk.bringIn(archive)).id)
  await receiveBatch(desk.province, { id: refused.batchId ?? '' })
  await refuseBatch(desk.province, { id: refused.batchId ?? '', version: 1, reason: '缺少公章' })
  expect(await db.suggestion.findMany({ where: { callId: desk.callId }, select: { state: true } })).toEqual([
    { state: 'WITHDRAWN' },
  ])
  const again = await desk.take((await desk.bringIn(archive)).id)
  await receiveBatch(desk.province, { id: again.batchId ?? '' })
  await acceptBatch(desk.province, { id: again.batchId ?? '', version: 1 })
  expect(await db.suggestion.count({ where: { callId: desk.callId, state: 'SCREENING' } })).toBe(1)
  expect(
    await db.batch.findMany({ where: { callId: desk.callId }, select: { number: true }, orderBy: { number: 'asc' } }),
  ).toEqual([{ number: 1 }, { number: 2 }])
  expect(await brokenInvariants()).toEqual([])
})
