import { buffer } from 'node:stream/consumers'
import { beforeAll, expect, test } from 'vitest'
import { judgePair } from '@/lib/duplicate/judge-pair'
import { filterFrom } from '@/lib/duplicate/pair-filter'
import { makeReport } from '@/lib/duplicate/report'
import { reportPrint } from '@/lib/duplicate/report-print'
import type { ActorOf } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { shanghaiDateTime } from '@/lib/platform/shanghai-time'
import { EngineVersion } from '@/lib/screening/engine-version'
import { createActor } from '@/tests/support/factories'
import { createPair, createScreened, disguised } from '@/tests/support/pairs'
import { readPdf } from '@/tests/support/pdf-pages'

let made: Awaited<ReturnType<typeof createPair>>
let officer: ActorOf<'PROVINCE'>
const everything = () => filterFrom({ call: made.callId, tab: 'all', weak: 'yes' })
const reported = (pair: string | null) => makeReport(officer, { filter: everything(), pair })

beforeAll(async () => {
  officer = await createActor('PROVINCE')
  made = await createPair()
  const { id, version } = made.pair
  await judgePair(officer, { id, version, verdict: 'DUPLICATE', reason: '除首尾两句外逐句相同' })
})

test('it stands on its own: both texts’ passages, why, who decided what and when, engine and error rate', async () => {
  const report = await reported(made.pair.id)
  const [entry] = report.entries
  if (!entry?.verdict) throw new Error('no verdict')
  const { pages, text, info, roles } = await readPdf(await buffer(reportPrint(report)))
  expect(info).toMatchObject({ Title: `${report.call.title}查重报告`, Language: 'zh-CN' })
  const [passage] = entry.reading.passages
  expect(passage?.words.length).toBeGreaterThan(100)
  const told = [
    ...[entry.one.title, entry.one.organisation, entry.other.title, entry.other.person],
    ...[passage?.words ?? '-', passage?.otherWords ?? '-'],
    ...[entry.reasons.join('；'), '重复不纳入', '除首尾两句外逐句相同', officer.name],
    ...[shanghaiDateTime(entry.verdict.at), `第 ${EngineVersion} 版`, '无关文本误提示率', '全文照抄（改名称）'],
    ...['办理经过', '历次判定'],
  ]
  expect(told.filter((words) => !text.includes(words.replaceAll(' ', '')) && !text.includes(words))).toEqual([])
  for (const [i, page] of pages.entries()) expect(page.endsWith(`第 ${i + 1} 页 共 ${pages.length} 页`)).toBe(true)
  expect(roles).toEqual(expect.arrayContaining(['H1', 'H2', 'H3', 'Table', 'TH', 'TD']))
})

test('every pair that the filter finds, in the order of the spreadsheet', async () => {
  await createScreened({ callId: made.callId, overview: disguised(made.overview) })
  const report = await reported(null)
  expect(report.entries).toHaveLength(3)
  const { text } = await readPdf(await buffer(reportPrint(report)))
  const places = report.entries.map(({ one, other }, i) => [
    text.indexOf(`第 ${i + 1} 对`),
    text.indexOf(one.title),
    text.indexOf(other.title),
  ])
  expect(places.flat().every((place) => place >= 0)).toBe(true)
  const order = places.map(([heading]) => heading ?? -1)
  expect(order).toEqual(order.toSorted((a, b) => a - b))
})

test('the same report is the same bytes; who took it is recorded before', async () => {
  const before = await db.auditEntry.count({ where: { action: 'screening.reported', actorId: officer.id } })
  const report = await reported(made.pair.id)
  expect(await db.auditEntry.count({ where: { action: 'screening.reported', actorId: officer.id } })).toBe(before + 1)
  const [one, two] = [await buffer(reportPrint(report)), await buffer(reportPrint(report))]
  expect(one.equals(two)).toBe(true)
})
