import type { Page } from '@playwright/test'
import { expect, query } from './journey'

export const desk = (id: string) => `/department/suggestions/${id}`

export const stateOf = async (id: string) =>
  (await query<{ state: string }>('SELECT state FROM "Suggestion" WHERE id = $1', [id]))[0]?.state

/** Opens a decision's dialog, gives its reason, and confirms. */
export async function decide(page: Page, name: string, reason?: string) {
  await page.getByRole('region', { name: '作出决定' }).getByRole('button', { name, exact: true }).click()
  const dialog = page.getByRole('alertdialog')
  if (reason) await dialog.getByRole('textbox').fill(reason)
  await dialog.getByRole('button', { name, exact: true }).click()
}

/** Every point of the checklist met, no record of misconduct found. */
export async function passChecks(page: Page) {
  const list = page.getByRole('form', { name: '审核要点' })
  for (const group of await list.getByRole('group').all())
    await group.getByRole('radio', { name: '符合', exact: true }).check()
  await list.getByRole('button', { name: '保存审核要点' }).click()
  await expect(page.getByText('已保存审核要点。')).toBeVisible()
  const check = page.getByRole('form', { name: '诚信审核' })
  await check.getByRole('radio', { name: '未发现失信记录' }).check()
  await check.getByRole('button', { name: '记录审核结果' }).click()
  await expect(page.getByText('已记录诚信审核结果。')).toBeVisible()
}

/** From the queue to the recommendation, by the desk's own screen. */
export async function recommend(page: Page, id: string) {
  await page.goto(desk(id))
  await page.getByRole('button', { name: '领取办理' }).click()
  await expect(page.getByText('由您办理，自')).toBeVisible()
  await passChecks(page)
  await decide(page, '推荐')
  await expect.poll(() => stateOf(id)).toBe('RECOMMENDED')
}
