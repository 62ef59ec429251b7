import { expect, test } from 'vitest'
import { downloadReport } from '@/lib/bundle/download-report'
import { openBundle } from '@/lib/bundle/open-bundle'
import { db } from '@/lib/platform/db'
import { bundleCategory, bundleForm, exportedBundle, outsider, wordOf } from '@/tests/support/bundle-files'
import { bundleDesk } from '@/tests/support/bundles'
import { createActor } from '@/tests/support/factories'
import { madeArchive } from '@/tests/support/made-archive'
import { createSuggestion } from '@/tests/support/suggestions'
import { codeOf } from '@/tests/support/uploads'
import { readSheet } from '@/tests/support/workbooks'

const sheetOf = (bytes: ArrayBuffer, name: string) => readSheet(new Blob([bytes]).stream(), name)

test('the report of a bundle as a workbook for its department: each item with its verdict, what is missing, what was not read', async () => {
  const { province, officer, bringIn } = await bundleDesk()
  const { table } = await exportedBundle(bundleForm, [{ content: outsider(1) }, { content: outsider(2) }])
  const fit = `${bundleCategory}/1.第1项联合研发课题-门户外测试单位1.docx`
  const broken = `${bundleCategory}/7.损坏-单位.docx`
  const archive = madeArchive([
    { name: fit, text: await wordOf(outsider(1)) },
    { name: broken, text: 'not word' },
    { name: '说明.txt', text: 'x' },
  ])
  const found = await bringIn(archive, table)
  const { fileName, bytes } = await downloadReport(province, { id: found.id })
  expect(fileName).toBe(`${found.department.name}门户外材料核对报告.xlsx`)

  const facts = Object.fromEntries(await sheetOf(bytes, '说明'))
  expect(facts).toMatchObject({
    征集: found.call.title,
    主管部门: found.department.name,
    压缩包: '材料.zip',
    汇总表: '汇总表.xlsx',
    接收情况: '待确认',
    核对结果: '相符 1 项，有出入 0 项，不能接收 1 项，缺少文件 1 项',
  })
  const [, ...items] = await sheetOf(bytes, '逐项核对')
  expect(items.map(([number, verdict, title, , person, , , path]) => [number, verdict, title, person, path])).toEqual([
    [1, '相符', '第1项联合研发课题', '测试人1', fit],
    [7, '不能接收', '损坏', '', broken],
  ])
  expect(items[1]?.[6]).toBe(found.report?.items[1]?.faults.join('；'))
  const [, missing] = await sheetOf(bytes, '缺少文件')
  expect(missing?.slice(1)).toEqual([2, '第2项联合研发课题', '门户外测试单位2'])
  const [, other] = await sheetOf(bytes, '其他文件')
  expect(other?.[0]).toBe('说明.txt')

  expect(await codeOf(downloadReport(officer, { id: found.id }))).toBe('not-found')
  expect(await db.auditEntry.findMany({ where: { action: 'bundle.report-downloaded' } })).toMatchObject([
    { actorId: province.id, subject: `bundle:${found.id}` },
  ])
})

test('it tells a department of another’s suggestion by the same person only that there is one', async () => {
  const { province, officer, callId, bringIn } = await bundleDesk()
  const own = await createActor('PROPOSER', { departmentId: officer.departmentId })
  const foreign = await createActor('PROPOSER')
  const sent = (n: number, title: string) => ({ callId, state: 'SUBMITTED' as const, content: outsider(n, { title }) })
  await createSuggestion(own, sent(1, '本部门的另一建议'))
  await createSuggestion(foreign, sent(2, '别的部门的秘密建议'))
  const { archive } = await exportedBundle(bundleForm, [{ content: outsider(1) }, { content: outsider(2) }])
  const { id } = await bringIn(archive)
  const [, ...items] = await sheetOf((await downloadReport(province, { id })).bytes, '逐项核对')
  expect(items.map((row) => row[6])).toEqual([
    '每人限提一份：测试人1在本次征集中已有《本部门的另一建议》',
    '每人限提一份：测试人2在本次征集中已有一份建议，由其他主管部门受理',
  ])
})

test('there is none before the bundle is read', async () => {
  const { province, officer, callId } = await bundleDesk()
  const { id } = await openBundle(province, { callId, departmentId: officer.departmentId })
  expect(await codeOf(downloadReport(province, { id }))).toBe('not-found')
  expect(await db.auditEntry.count({ where: { action: 'bundle.report-downloaded', subject: `bundle:${id}` } })).toBe(0)
})
