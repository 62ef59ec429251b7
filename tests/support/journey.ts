import AxeBuilder from '@axe-core/playwright'
import * as playwright from '@playwright/test'
import pg from 'pg'
import { databaseUrl, runningCluster } from '@/lib/bootstrap/postgres.mjs'
import demonstration from '@/prisma/demonstration.json' with { type: 'json' }

type Page = playwright.Page

export const { expect, test } = playwright

/** Through the door that everybody uses. */
export async function signIn(page: Page, login: string, password = demonstration.password) {
  await page.goto('/sign-in')
  await page.getByLabel('邮箱或手机号').fill(login)
  await page.getByRole('textbox', { name: '口令' }).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.waitForURL(/\/(proposer|department|province|supervisor|admin)/)
}

/** Asks the running portal's own database, to compare what a screen says with what is stored; `place` is its data folder. */
export async function query<Row extends pg.QueryResultRow>(
  sql: string,
  values: unknown[] = [],
  place = process.env.JOURNEY_DATA ?? '',
): Promise<Row[]> {
  const cluster = runningCluster(place)
  if (!cluster) throw new Error('the portal under test has no database')
  const client = new pg.Client({ connectionString: databaseUrl(place, cluster.port) })
  await client.connect()
  const { rows } = await client.query<Row>(sql, values)
  await client.end()
  return rows
}

const widths = [1440, 390]

/** WCAG 2.2 AA at the office's width and the phone's; says which rule and where. */
export async function expectAccessible(page: Page) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze()
    const found = violations.map(
      ({ id, nodes }) => `${width}px ${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
    )
    expect(found).toEqual([])
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow, `${width}px: the page scrolls sideways`).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize({ width: 1440, height: 900 })
}
