import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { inventCall, inventProposer } from '@/tests/support/invented-proposer'
import { expect, query, signIn, test } from '@/tests/support/journey'
import { journeyPort } from '@/tests/support/oidc-environment.mjs'
import { OwnPortal } from '@/tests/support/own-portal'
import { beginDraft, saved } from '@/tests/support/writing'

test.setTimeout(400_000)

const idOf = (page: Page) => /suggestions\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''

test('the server is killed with -9 in mid-typing: what was acknowledged is there, the rest arrives by itself', async ({
  browser,
}) => {
  const portal = new OwnPortal(journeyPort + 2)
  try {
    await portal.start()
    const page = await (await browser.newContext({ baseURL: portal.address, locale: 'zh-CN' })).newPage()
    await signIn(page, 'proposer@demo.test')
    await page.getByRole('button', { name: '开始填写' }).first().click()
    await page.waitForURL(/\/proposer\/suggestions\//)
    await saved(page)
    const stored = async () => {
      const [row] = await query<{ content: Record<string, string> }>(
        'SELECT content FROM "Suggestion" WHERE id = $1',
        [idOf(page)],
        portal.data,
      )
      return row?.content
    }

    await page.getByLabel('合作国家（地区）').fill('已经确认的')
    await saved(page)
    await page.getByLabel('外方合作单位').pressSequentially('服务器停下时正在写的')
    await portal.kill()
    await expect(page.getByText(/连接不上服务器。1 处内容已保留在本浏览器中/)).toBeVisible({ timeout: 20_000 })
    await page.getByLabel('项目名称').pressSequentially('服务器停着时写的项目名称')
    await expect(page.getByText(/2 处内容已保留在本浏览器中/)).toBeVisible()
    await portal.start()
    await expect(page.locator('[data-save-state=calm]')).toBeVisible({ timeout: 60_000 })
    expect(await stored()).toMatchObject({
      partnerCountry: '已经确认的',
      partnerOrganisation: '服务器停下时正在写的',
      title: '服务器停着时写的项目名称',
    })
  } finally {
    await portal.stop()
  }
})

/** Every process of the browser that keeps its things in this folder. */
const processesOf = (profile: string) =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(profile)
      } catch {
        return false
      }
    })

test('the browser is killed with -9 in mid-typing: all but the last moment is there again', async ({ baseURL }) => {
  const profile = mkdtempSync(path.join(tmpdir(), 'portal-profile-'))
  const options = { ...test.info().project.use.launchOptions, baseURL: baseURL ?? '', locale: 'zh-CN' }
  const open = async () => {
    const context = await chromium.launchPersistentContext(profile, options)
    return { context, page: context.pages()[0] ?? (await context.newPage()) }
  }
  try {
    const email = await inventProposer()
    const { context, page } = await open()
    await signIn(page, email)
    const id = await beginDraft(page, await inventCall())
    // Nothing reaches the server: only the browser has the words.
    await context.setOffline(true)
    await page.getByLabel('项目名称').pressSequentially('两秒之前写下的文字')
    await expect(page.getByText(/1 处内容已保留在本浏览器中/)).toBeVisible()
    await page.getByLabel('项目名称').pressSequentially('，最后一刻')
    for (const pid of processesOf(profile)) {
      try {
        process.kill(pid, 'SIGKILL')
      } catch {
        // One that died with the one before.
      }
    }
    await context.close().catch(() => null)

    const again = await open()
    await again.page.goto(`/proposer/suggestions/${id}`)
    if (again.page.url().includes('/sign-in')) await signIn(again.page, email)
    await again.page.goto(`/proposer/suggestions/${id}`)
    await expect(again.page.getByLabel('项目名称')).toHaveValue(/^两秒之前写下的文字/)
    await saved(again.page)
    const [row] = await query<{ title: string }>('SELECT title FROM "Suggestion" WHERE id = $1', [id])
    expect(row?.title).toMatch(/^两秒之前写下的文字/)
    await again.context.close()
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
})
