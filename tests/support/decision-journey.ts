import type { Page } from '@playwright/test'
import { expect, expectAccessible, query } from './journey'

/** The province tells the department of a city what it decided on this suggestion. */
export async function sendDecisions(page: Page, city: string, suggestionId: string, call = '') {
  await page.goto(`/province/decisions/lists${call && `?call=${call}`}`)
  await expectAccessible(page)
  await page
    .getByRole('form', { name: new RegExp(`^发送给${city}`) })
    .getByRole('button')
    .click()
  const told = async () =>
    (await query('SELECT 1 FROM "DecisionListItem" WHERE "suggestionId" = $1', [suggestionId])).length
  await expect.poll(told).toBe(1)
}

/** The department opens its newest list from the notices and objects to what is said of this suggestion; gives its card. */
export async function objectTo(page: Page, title: string, reason: string, text: string) {
  await page.goto('/notices')
  await page
    .getByRole('link', { name: /处理结果清单/ })
    .first()
    .click()
  const card = page.getByRole('region', { name: title })
  await expect(card.getByText(`理由：${reason}`)).toBeVisible()
  await expectAccessible(page)
  await card.getByRole('button', { name: '提出异议' }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByLabel('异议理由').fill(text)
  await dialog.getByRole('button', { name: '提出异议' }).click()
  await expect(card.getByText('等待省科技厅答复。')).toBeVisible()
  return card
}

/** The province keeps to its decision, and says why. */
export async function rejectObjection(page: Page, title: string, answer: string) {
  await page.goto('/province/decisions/objections')
  await expectAccessible(page)
  const objection = page.getByRole('region', { name: title })
  await objection.getByRole('radio', { name: /^不成立/ }).check()
  await objection.getByRole('textbox', { name: '答复' }).fill(answer)
  await objection.getByRole('button', { name: '答复', exact: true }).click()
  await expect(objection.getByText('异议不成立，维持原决定')).toBeVisible()
}
