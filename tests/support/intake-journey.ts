import type { Page } from '@playwright/test'
import { pdf } from './file-content'
import { expect } from './journey'

/** What works in the background, on a busy machine. */
export const background = { timeout: 60_000 }

/** The department’s new batch of this call, its Word files made. */
export async function openBatch(page: Page, call: string) {
  await page.goto('/department/batches')
  await page
    .getByRole('form', { name: `汇总${call}` })
    .getByRole('button', { name: '打开批次' })
    .click()
  await page.waitForURL(/\/department\/batches\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('progressbar')).toHaveCount(0, background)
}

/** Stamped and handed in by the department’s own screens. */
export async function deliverBatch(page: Page, call: string) {
  await openBatch(page, call)
  const scan = { name: '盖章件.pdf', mimeType: 'application/pdf', buffer: pdf() }
  await page.getByLabel(/盖章扫描件（PDF/).setInputFiles(scan)
  await expect(page.getByText('盖章扫描件已上传')).toBeVisible()
  await page.getByRole('checkbox', { name: /我已核对/ }).check()
  await page.getByRole('button', { name: '报送', exact: true }).click()
  await expect(page.getByText('省科技厅尚未签收')).toBeVisible()
}

/** The newest batch of this call on the province’s list. */
export async function openNewestArrival(page: Page, call: string) {
  await page.goto('/province/batches')
  await page.getByRole('row').filter({ hasText: call }).first().getByRole('link').click()
  await page.waitForURL(/\/province\/batches\/[0-9a-f-]{36}$/)
}

/** Signed for and taken into the screening. */
export async function acceptBatch(page: Page, items: number) {
  await page.getByRole('button', { name: '签收，发出回执' }).click()
  await page.getByRole('button', { name: `受理，${items} 项进入查重` }).click()
  await expect(page.getByText('建议已进入查重。')).toBeVisible()
}

type FilePart = { label: RegExp; name: string; content: Buffer }
const mimeType = 'application/octet-stream'

/** What a department sent by e-mail, registered and dropped in; gives nothing before it is read. */
export async function dropBundle(page: Page, call: string, department: string, archive: Buffer, table: Buffer) {
  await page.goto('/province/bundles')
  await page.getByLabel('征集').selectOption({ label: call })
  await page.getByLabel('主管部门').selectOption({ label: department })
  await page.getByRole('button', { name: '登记，下一步上传' }).click()
  await page.waitForURL(/[0-9a-f-]{36}$/)
  const drop = ({ label, name, content }: FilePart) =>
    page.getByLabel(label).setInputFiles({ name, mimeType, buffer: content })
  await drop({ label: /汇总表/, name: '汇总表.xlsx', content: table })
  await expect(page.getByText('汇总表：汇总表.xlsx')).toBeVisible(background)
  await drop({ label: /压缩包/, name: '材料.zip', content: archive })
}

/** A list of funded projects, its columns as the portal guesses them. */
export async function importList(page: Page, name: string, rows: readonly string[]) {
  await page.goto('/province/history')
  const file = { name: `${name}.csv`, mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) }
  await page.getByLabel('选择清单文件').setInputFiles(file)
  await page.waitForURL(/[0-9a-f-]{36}$/)
  await page.getByRole('button', { name: '开始导入' }).click()
}
