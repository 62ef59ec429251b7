import type { Browser, BrowserContextOptions } from '@playwright/test'

type Signed = Exclude<BrowserContextOptions['storageState'], string | undefined>

/** Compressed kilobytes of JavaScript: what the page needs at once, and with the editor of the report. */
export async function measureScripts(browser: Browser, baseURL: string, address: string, storageState: Signed) {
  const page = await (await browser.newContext({ baseURL, storageState, locale: 'zh-CN' })).newPage()
  const line = await page.context().newCDPSession(page)
  await line.send('Network.enable')
  const scripts = new Set<string>()
  let bytes = 0
  line.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId))
  line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength
  })
  const kilobytes = () => ({ files: scripts.size, 'kB (compressed)': Math.round(bytes / 1024) })
  await page.goto(new URL('?section=basic', address).href, { waitUntil: 'networkidle' })
  const first = { page: '信息表, first load', ...kilobytes() }
  await page.goto(new URL('?section=background', address).href, { waitUntil: 'networkidle' })
  await page.locator('.rich-text').first().waitFor()
  return [first, { page: '说明报告, editor included', ...kilobytes() }]
}
