import { createHash } from 'node:crypto'
import { pdf, png } from '@/tests/support/file-content'
import { inventCall, inventProposer } from '@/tests/support/invented-proposer'
import { expect, expectAccessible, query, signIn, test } from '@/tests/support/journey'
import { storeDraft } from '@/tests/support/stored-draft'
import { goTo } from '@/tests/support/writing'

test.setTimeout(240_000)

test('evidence is cancelled half-way, cut off half-way, and continued to the last byte', async ({ page, context }) => {
  const email = await inventProposer()
  const id = await storeDraft(email, await inventCall())
  await signIn(page, email)
  await page.goto(`/proposer/suggestions/${id}?section=maturity`)
  const list = page.getByRole('region', { name: '整份建议的佐证附件' }).last()
  const choose = list.getByLabel('添加整份建议的佐证附件')
  // A line on which ten megabytes take a while.
  const line = await context.newCDPSession(page)
  await line.send('Network.enable')
  // One session sets it all: what another one sets, as setOffline does, does not reach a throttled upload.
  const condition = (offline: boolean, uploadThroughput: number) =>
    line.send('Network.emulateNetworkConditions', { offline, latency: 5, downloadThroughput: -1, uploadThroughput })
  await condition(false, 1_500_000)
  const content = pdf({ padding: 10_000_000 })
  const file = { name: '检测报告.pdf', mimeType: 'application/pdf', buffer: content }

  await choose.setInputFiles(file)
  await expect(list.getByText(/^[1-9]\d?%，/)).toBeVisible({ timeout: 20_000 })
  await list.getByRole('button', { name: '取消上传 检测报告.pdf' }).click()
  await expect(list.getByText('还没有附件。')).toBeVisible()
  const open = () => query('SELECT id FROM "Upload" WHERE "suggestionId" = $1 AND "fileId" IS NULL', [id])
  await expect.poll(open).toEqual([])

  await choose.setInputFiles(file)
  await expect(list.getByText(/^([4-9]\d)%，/)).toBeVisible({ timeout: 30_000 })
  await condition(true, 0)
  await expect(list.getByText(/^已暂停，/)).toBeVisible()
  await expect(list.getByText('连接中断，恢复后自动继续。')).toBeVisible()
  await expect(list.getByRole('button', { name: '继续上传 检测报告.pdf' })).toBeVisible()
  const offsets: number[] = []
  page.on('request', (request) => {
    if (request.method() === 'PATCH') offsets.push(Number(request.headers()['upload-offset']))
  })
  await condition(false, -1)
  await expect(list.getByRole('link', { name: '检测报告.pdf' })).toBeVisible({ timeout: 60_000 })
  expect(offsets[0], 'continues where it broke off').toBeGreaterThan(0)
  const [stored] = await query<{ hash: string; size: number }>(
    'SELECT f.hash, s.size FROM "EvidenceFile" f JOIN "StoredFile" s ON s.hash = f.hash WHERE f."suggestionId" = $1',
    [id],
  )
  expect(stored).toEqual({ hash: createHash('sha256').update(content).digest('hex'), size: content.length })
  await expectAccessible(page)

  await choose.setInputFiles({ name: '伪装.pdf', mimeType: 'application/pdf', buffer: Buffer.from('这不是 PDF') })
  await expect(list.getByRole('button', { name: '关闭提示 伪装.pdf' })).toBeVisible()
  expect(await query('SELECT id FROM "EvidenceFile" WHERE "suggestionId" = $1', [id])).toHaveLength(1)
})

test('a picture is put into the report, and stays after a reload', async ({ page }) => {
  const email = await inventProposer()
  const id = await storeDraft(email, await inventCall())
  await signIn(page, email)
  await page.goto(`/proposer/suggestions/${id}?section=background`)
  const editor = page.getByRole('textbox', { name: '一、背景意义' })
  await editor.click()
  await page.keyboard.press('Control+End')
  await page.getByLabel('选择图片').setInputFiles({ name: '试验装置.png', mimeType: 'image/png', buffer: await png() })
  await expect(editor.getByRole('img', { name: '试验装置' })).toBeVisible()
  await page.getByLabel('选择图片').setInputFiles({ name: '不是图片.png', mimeType: 'image/png', buffer: pdf() })
  await expect(page.getByText('这里只能插入 JPG 或 PNG 图片。其他文件请上传为附件。')).toBeVisible()
  const pictures = async () => {
    const [row] = await query<{ count: number }>(
      `SELECT count(*)::int AS count FROM "Suggestion", jsonb_path_query(content, '$.background.content[*] ? (@.type == "image")') WHERE id = $1`,
      [id],
    )
    return row?.count
  }
  await expect.poll(pictures).toBe(1)
  await page.reload()
  const drawn = page.getByRole('textbox', { name: '一、背景意义' }).getByRole('img', { name: '试验装置' })
  await expect(drawn).toBeVisible()
  expect(await drawn.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(40)
  await goTo(page, '二、项目概述')
})

test('targets for 2027 of a picked policy clause stand beside the indicators', async ({ page }) => {
  const email = await inventProposer()
  const id = await storeDraft(email, await inventCall())
  await signIn(page, email)
  await page.goto(`/proposer/suggestions/${id}?section=policy`)
  await page.getByRole('button', { name: '选择政策条款' }).click()
  const dialog = page.getByRole('dialog', { name: '选择政策条款' })
  await dialog.getByRole('searchbox', { name: '查找' }).fill('纯氢供应能力')
  await dialog
    .getByRole('button', { name: /^选择：/ })
    .first()
    .click()
  await page.keyboard.press('Escape')
  await goTo(page, '五、指南建议')
  const indicators = page.locator('[data-field=acceptanceIndicators]')
  await expect(indicators.getByText('到2027年，全省纯氢供应能力达到10万—20万吨/年', { exact: false })).toBeVisible()
  await expect(page.locator('[data-field=applicants]').getByText('2027')).toHaveCount(0)
  await expectAccessible(page)
})

test('key technologies are dragged into another order, and moved by keyboard without losing the place', async ({
  page,
}) => {
  const email = await inventProposer()
  const id = await storeDraft(email, await inventCall())
  await signIn(page, email)
  await page.goto(`/proposer/suggestions/${id}?section=technologies`)
  const rows = async () => {
    const [row] = await query<{ ids: string }>(
      `SELECT string_agg(t ->> 'id', ',') AS ids FROM "Suggestion", jsonb_array_elements(content -> 'technologies') AS t WHERE id = $1`,
      [id],
    )
    return row?.ids
  }
  const items = page.getByRole('list', { name: '关键科学问题及技术清单' }).getByRole('listitem')
  await items.nth(1).getByTitle('拖动调整顺序').dragTo(items.nth(0))
  await expect(items.nth(0).getByLabel('科学问题/关键技术')).toHaveValue('宽温域电解质界面调控技术b')
  await expect.poll(rows).toBe('b,a')
  await page.getByRole('button', { name: '下移第1项' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: '下移第2项' })).toBeFocused()
  await expect.poll(rows).toBe('a,b')
})
