// The writing page in Chromium: key to saved, typing in a long section, scripts and Word files. `npm run bench -- writing [keys]`

import { type Browser, chromium, type Page } from '@playwright/test'
import { findBrowser } from '@/tests/support/browser.mjs'
import { journeyPort } from '@/tests/support/oidc-environment.mjs'
import { OwnPortal } from '@/tests/support/own-portal'
import { measureScripts } from './scripts'
import { measureTyping } from './typing'
import { measureWordFile } from './word-size'

const keys = Number(process.argv[2] ?? 200)

const percentile = (values: number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN
const row = (name: string, values: number[]) => ({
  measured: name,
  n: values.length,
  median: percentile(values, 0.5).toFixed(1),
  p95: percentile(values, 0.95).toFixed(1),
  most: Math.max(...values).toFixed(1),
})

/** From the last key of a pause to the server's answer, as this page's own network records say. */
async function measureSaving(page: Page, rounds: number): Promise<number[]> {
  const times: number[] = []
  const field = page.getByLabel('合作国家（地区）')
  await field.focus()
  for (let i = 0; i < rounds; i += 1) {
    const answered = page.waitForResponse((response) => response.request().method() === 'PATCH' && response.ok())
    await page.evaluate(() => {
      addEventListener(
        'keydown',
        (event) => Object.assign(window, { lastKey: performance.timeOrigin + event.timeStamp }),
        true,
      )
    })
    await page.keyboard.type('abc')
    const response = await answered
    await response.finished()
    const { startTime, responseEnd } = response.request().timing()
    times.push(startTime + responseEnd - (await page.evaluate(() => Number(Reflect.get(window, 'lastKey')))))
  }
  return times
}

async function beginDraft(page: Page): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('邮箱或手机号').fill('proposer@demo.test')
  await page.getByRole('textbox', { name: '口令' }).fill('yanshi-2026-guide')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.waitForURL(/\/proposer$/)
  await page.getByRole('button', { name: '开始填写' }).first().click()
  await page.waitForURL(/\/proposer\/suggestions\//)
  await page.locator('[data-save-state=calm]').waitFor()
}

async function measure(browser: Browser, portal: OwnPortal) {
  const page = await (await browser.newContext({ baseURL: portal.address, locale: 'zh-CN' })).newPage()
  await beginDraft(page)
  console.log('Key to answer of the server, ms (the last key of a burst, pause of the autosave included):')
  console.table([row('short field', await measureSaving(page, 20))])
  console.log('Typing, ms: work = the key’s own work on the main thread; frame = key to the next frame on the screen')
  for (const characters of [0, 10_000]) {
    const { work, frame } = await measureTyping(page, portal, characters, keys)
    console.table([row(`${characters} characters, work`, work), row(`${characters} characters, frame`, frame)])
  }
  console.log('Scripts of the writing page as they come over the line, without a cache:')
  console.table(await measureScripts(browser, portal.address, page.url(), await page.context().storageState()))
  console.log('One Word file:')
  console.table(await measureWordFile())
}

const portal = new OwnPortal(journeyPort + 4)
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] })
try {
  await portal.start()
  await measure(browser, portal)
} finally {
  await browser.close()
  await portal.stop()
}
