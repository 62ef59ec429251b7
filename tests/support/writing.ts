import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'

/** Begins a draft in the call of this title; gives its id. */
export async function beginDraft(page: Page, call: string): Promise<string> {
  await page.goto('/proposer')
  await page
    .getByRole('form', { name: `${call}：新建` })
    .getByRole('button', { name: '开始填写' })
    .click()
  await page.waitForURL(/\/proposer\/suggestions\/[0-9a-f-]{36}/)
  await saved(page)
  return /suggestions\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
}

/** Everything typed is on the server. */
export const saved = (page: Page) => expect(page.locator('[data-save-state=calm]')).toBeVisible({ timeout: 20_000 })

/** Titles begin alike: 项目概述 is also the end of 二、项目概述. */
const partLink = (page: Page, section: string) =>
  page.getByRole('navigation', { name: '填写内容' }).getByRole('link', { name: new RegExp(`^${section}`) })

/** Goes to a part of the form by the side navigation. */
export async function goTo(page: Page, section: string) {
  await partLink(page, section).click()
  await expect(page.getByRole('heading', { name: section, level: 2, exact: true })).toBeVisible()
}

async function fillInformation(page: Page, title: string) {
  await goTo(page, '基本信息')
  await page.getByLabel('产业领域').selectOption('新能源')
  await page.getByRole('radio', { name: '日韩' }).check()
  await page.getByLabel('项目名称').fill(title)
  await page.getByRole('checkbox', { name: '“走出去”' }).check()
  await goTo(page, '项目概述')
  await page.getByRole('textbox', { name: '项目概述' }).fill('面向寒区储能需求，与外方联合攻关，形成样机一套。')
  await goTo(page, '关键科学问题及技术清单')
  await page.getByRole('button', { name: '添加一项' }).click()
  await page.getByLabel('科学问题/关键技术').fill('低温电解质界面调控')
  for (const [label, level] of [
    ['当前自评等级', '第3级'],
    ['实施预期等级', '第6级'],
  ] as const) {
    await page.getByRole('button', { name: `${label}：选择等级` }).click()
    await page.getByRole('dialog').getByRole('button', { name: level }).click()
  }
  await goTo(page, '项目实施投入计划')
  await page.getByLabel('项目计划总投入').fill('1200')
  await page.getByLabel('省财政资金支持强度建议').fill('300.50')
  await goTo(page, '项目指南建议来源')
  await page.getByLabel('联系电话').fill('0531-80000000')
}

async function fillReport(page: Page) {
  for (const section of ['一、背景意义', '二、项目概述', '三、关键技术', '四、预期成效', '五、指南建议']) {
    await partLink(page, section).click()
    const editors = page.locator('[role=textbox][aria-multiline=true]')
    await expect(editors.first()).toBeVisible()
    for (const editor of await editors.all()) {
      await editor.click()
      await page.keyboard.insertText('容量保持率≥80%，形成专利3项，新增产值500万元，与国内外同类指标对比领先。')
      await expect(editor).toContainText('容量保持率≥80%')
    }
    await saved(page)
  }
}

/** From nothing to complete, by the screen alone. */
export async function fillEverything(page: Page, title: string) {
  await fillInformation(page, title)
  await fillReport(page)
}
