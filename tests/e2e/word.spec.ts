import { readFile } from 'node:fs/promises'
import { options2026 } from '@/lib/suggestion/form/call-options'
import { formOf } from '@/lib/suggestion/form/definition'
import { unreadable } from '@/lib/suggestion/word/import/unreadable'
import { readWordFile } from '@/lib/suggestion/word/import/word-import'
import { wordFile } from '@/lib/suggestion/word/word-file'
import { hostileFiles } from '@/tests/support/hostile-word'
import { inventCall, inventProposer } from '@/tests/support/invented-proposer'
import { expect, expectAccessible, query, signIn, test } from '@/tests/support/journey'
import { pictureIds, pictures } from '@/tests/support/pictures'
import { richText, sampleSuggestion } from '@/tests/support/sample-suggestion'
import { beginDraft, goTo, saved } from '@/tests/support/writing'

test.setTimeout(240_000)

const form = formOf(options2026)
const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const filled = sampleSuggestion(form, {
  background: {
    type: 'doc',
    content: [
      ...richText('去年写好的背景意义，新增产值500万元。').content,
      { type: 'image', attrs: { fileId: pictureIds[0], alt: '试验装置', width: 40, height: 30 } },
    ],
  },
})
const lastYear = async () => Buffer.from(await wordFile(form, filled, '2025年指南建议', pictures))

test('a Word file from last year becomes a submission: chosen field by field, nothing overwritten unseen', async ({
  page,
}) => {
  await signIn(page, await inventProposer())
  const id = await beginDraft(page, await inventCall())
  await page.getByLabel('合作国家（地区）').fill('塞尔维亚')
  await saved(page)
  await page.getByRole('link', { name: '从 Word 导入' }).click()
  await expect(page.getByRole('heading', { name: '从 Word 导入' })).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel(/^Word 文件/).setInputFiles({ name: '去年的建议.docx', mimeType, buffer: await lastYear() })
  await page.waitForURL(/import\/[0-9a-f-]{36}$/)
  await expectAccessible(page)

  // What is empty is ticked; what is written is shown beside the file's words, and left alone unless somebody ticks it.
  await expect(page.getByRole('checkbox', { name: '项目名称' })).toBeChecked()
  const country = page.getByRole('checkbox', { name: '合作国家（地区）' })
  await expect(country).not.toBeChecked()
  await expect(page.getByRole('region', { name: '合作国家（地区），草稿中的内容' })).toContainText('塞尔维亚')
  await expect(page.getByRole('region', { name: '合作国家（地区），文件中的内容' })).toContainText('哈萨克斯坦')
  await page.getByRole('checkbox', { name: '联系电话' }).check()
  await page.getByRole('button', { name: '写入勾选的栏目' }).click()
  await expect(page.getByText(/已从 Word 文件写入 \d+ 栏内容/)).toBeVisible()
  await expect(page.getByLabel('合作国家（地区）')).toHaveValue('塞尔维亚')
  await expect(page.getByLabel('项目名称')).toHaveValue(filled.title)
  await goTo(page, '一、背景意义')
  const drawn = page.getByRole('img', { name: '试验装置' })
  await expect(drawn).toBeVisible()
  await expect.poll(() => drawn.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)

  await page.getByRole('link', { name: '检查与提交' }).click()
  await expect(page.getByText('内容完整，可以提交')).toBeVisible()
  await page.getByLabel('我已阅读并接受上述承诺书').check()
  await page.getByRole('button', { name: /^提交到/ }).click()
  await page.waitForURL(/receipt$/)
  const [row] = await query<{ state: string; country: string }>(
    `SELECT state, content ->> 'partnerCountry' AS country FROM "Suggestion" WHERE id = $1`,
    [id],
  )
  expect(row).toEqual({ state: 'SUBMITTED', country: '塞尔维亚' })

  await page.goto(`/proposer/suggestions/${id}/versions`)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载第1版为 Word' }).click(),
  ])
  expect(download.suggestedFilename()).toBe(`${filled.title}-第1版.docx`)
  const again = await readWordFile(form, await readFile(await download.path()))
  expect(again.ok && again.report.found.find(({ path }) => path === 'partnerCountry')?.value).toBe('塞尔维亚')
  await page.getByRole('link', { name: '打印第1版' }).click()
  await expect(page.getByRole('heading', { name: `“${filled.title}”项目指南建议说明报告` })).toBeVisible()
  await expectAccessible(page)
})

test('files that mean harm, or are none of ours, get their sentence on the screen', async ({ page }) => {
  await signIn(page, await inventProposer())
  const id = await beginDraft(page, await inventCall())
  await page.goto(`/proposer/suggestions/${id}/import`)
  // A bomb of another kind differs for the reader, not for the screen: the unit test has them all.
  const chosen = ['pdf', 'truncated', 'macros', 'externalEntity', 'bomb']
  for (const { name, make, reason } of hostileFiles.filter((file) => chosen.includes(file.name))) {
    await page.getByLabel(/^Word 文件/).setInputFiles({ name: `${name}.docx`, mimeType, buffer: Buffer.from(make()) })
    await expect(page.getByRole('alert').filter({ hasText: unreadable[reason] }), name).toBeVisible()
  }
  // A hundred megabytes, dropped: not even sent. Who sends them all the same is stopped on the way.
  await page.getByLabel(/^Word 文件/).evaluate((input) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([new Uint8Array(100 * 2 ** 20)], 'large.docx'))
    input.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  })
  await expect(page.getByRole('alert').filter({ hasText: '文件超过 20 MB' })).toBeVisible()
  const sent = await page.request.put(`/proposer/suggestions/${id}/import/file?name=large.docx`, {
    data: Buffer.alloc(21 * 2 ** 20),
  })
  expect(await sent.json()).toMatchObject({ refusal: unreadable.large })
  await expect(page).toHaveURL(/import$/)
  const [row] = await query<{ version: number }>('SELECT version FROM "Suggestion" WHERE id = $1', [id])
  expect(row?.version).toBe(1)
})
