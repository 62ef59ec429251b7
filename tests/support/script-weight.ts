import type { Browser, Page } from '@playwright/test'
import { expect } from './journey'

type Signed = Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>

/** 120 kB of compressed JavaScript. */
const readingLimit = 120_000

/** Bytes of script that a first visit receives by itself: nothing in the browser's cache, nobody touching anything. */
async function scriptWeight(browser: Browser, storageState: Signed, address: string): Promise<number> {
  const context = await browser.newContext({ storageState })
  const page = await context.newPage()
  const bodies: Promise<number>[] = []
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script')
      bodies.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
  })
  const response = await page.goto(address, { waitUntil: 'networkidle' })
  expect(response?.status(), address).toBe(200)
  const bytes = (await Promise.all(bodies)).reduce((sum, one) => sum + one, 0)
  await context.close()
  return bytes
}

/** Fails for each of these addresses that is heavier, and for a measure that measured nothing. */
export async function expectLight(browser: Browser, signed: Signed, addresses: string[]) {
  const heavy: string[] = []
  for (const address of addresses) {
    const bytes = await scriptWeight(browser, signed, address)
    expect(bytes, address).toBeGreaterThan(50_000)
    if (bytes > readingLimit) heavy.push(`${address}: ${(bytes / 1000).toFixed(1)} kB`)
  }
  expect(heavy).toEqual([])
}
