import { buffer } from 'node:stream/consumers'
import { setImmediate } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { tableOf } from '@/lib/batch/table'
import { tablePrint } from '@/lib/export/table-print'
import { options2026 } from '@/lib/suggestion/form/call-options'
import { columnsOf } from '@/lib/suggestion/form/columns'
import { formOf } from '@/lib/suggestion/form/definition'
import { readPdf } from '@/tests/support/pdf-pages'
import { sampleSuggestion } from '@/tests/support/sample-suggestion'

const form = formOf(options2026)
const columns = columnsOf(form)
const rowsOf = (titles: readonly string[]) =>
  titles.map((title, i) => ({
    number: i + 1,
    suggestion: sampleSuggestion(form, { title, phone: String(13_800_000_000 + i), proposer: `张${i}` }),
  }))
const sheet = { title: '2026年测试征集汇总表', department: '测试市科学技术局', date: '2026-11-21', columns }
const made = async (titles: readonly string[]) => buffer(await tablePrint({ ...sheet, rows: rowsOf(titles) }))
const sixty = Array.from({ length: 60 }, (_, i) => `第${i + 1}项：寒区储能关键技术联合研发与示范`)
const first = await made(sixty)
const printed = await readPdf(first)
const header = columns.map((column) => column.header).join('')
/** What stands on the pages between header and page number. */
const bodiesOf = (pages: readonly string[], above: string) =>
  pages.map((page) => page.slice(page.indexOf(above) + above.length).replace(/第 \d+ 页 共 \d+ 页$/, ''))

test('A4 landscape with title, department, seal’s place and date, every row in its order with the numbers of the spreadsheet', async () => {
  const { pages, text, info, width, height } = printed
  expect([width, height].map(Math.round)).toEqual([842, 595])
  expect(info).toMatchObject({ Title: sheet.title, Language: 'zh-CN' })
  expect(pages[0]).toMatch(
    /^2026年测试征集汇总表主管部门（盖章）：测试市科学技术局盖章处填报日期：2026-11-21序号项目名称/,
  )
  const body = bodiesOf(pages, header).join('')
  const cells = rowsOf(sixty).map((row) =>
    columns.map((column) => {
      const value = column.cell(row)
      if (column.format !== 'amount') return value
      return value === 300.5 ? '300.50' : '1,200.00'
    }),
  )
  expect(body).toBe(cells.flat().join(''))
  expect(text.split(header)).toHaveLength(pages.length + 1)
})

test('each page has the header and says which of how many it is', async () => {
  const { pages } = printed
  expect(pages.length).toBeGreaterThan(3)
  for (const [i, page] of pages.entries()) {
    expect(page).toContain(header)
    expect(page.endsWith(`第 ${i + 1} 页 共 ${pages.length} 页`)).toBe(true)
  }
})

test('it is tagged: a heading, and a table whose repeated headers are left out', async () => {
  const { roles } = printed
  const count = (role: string) => roles.filter((one) => one === role).length
  expect([count('H1'), count('TH'), count('TR'), count('TD')]).toEqual([
    1,
    columns.length,
    1 + sixty.length,
    columns.length * sixty.length,
  ])
})

test('a row stays on one page; one that no page holds goes on over the next, and no word of it is lost', async () => {
  const { rows, columns: remarked } = tableOf(
    form,
    ['短', '中'.repeat(300), '末'].map((title, i) => ({
      number: i + 1,
      content: sampleSuggestion(form, { title }),
      remark: i === 0 ? '氢能储运装备与耐盐作物'.repeat(45) : '',
    })),
  )
  const { pages } = await readPdf(await buffer(await tablePrint({ ...sheet, columns: remarked, rows })))
  const bodies = bodiesOf(pages, remarked.map((column) => column.header).join(''))
  const count = (sign: string, text = bodies.join('')) => text.split(sign).length - 1
  expect(count('氢')).toBe(45)
  expect(bodies.filter((page) => count('氢', page) > 0).length).toBeGreaterThan(1)
  expect(bodies.filter((page) => page.includes('中'.repeat(300)))).toHaveLength(1)
  expect(bodies.at(-1)).toContain('3末')
})

test('no sign is lost without a word: rare characters, subscripts, addresses, and what no font has', async () => {
  const plain = '“双碳”：CO₂与10⁻³m²±0.5℃，𫖯𬭎䶮㛃，Ωμé，①②'
  const address = `https://example.test/${'path'.repeat(40)}?q=1`
  const { text } = await readPdf(await made([plain, address, '\u{20bb7}\u{e000}\u200b末']))
  expect(text).toContain(plain)
  expect(text).toContain(address)
  expect(text).toContain('〔U+20BB7〕〔U+E000〕末')
})

test('the same rows are the same bytes, whenever they are printed', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 })
  try {
    expect((await made(sixty)).equals(first)).toBe(true)
  } finally {
    vi.useRealTimers()
  }
})

test('what is printed comes while it is read: others get their turn, and a reader who goes away ends it', async () => {
  let turns = 0
  let counting = true
  const others = (async () => {
    while (counting) {
      await setImmediate()
      turns += 1
    }
  })()
  const stream = await tablePrint({ ...sheet, rows: rowsOf(Array.from({ length: 300 }, (_, i) => `第${i}项`)) })
  for await (const piece of stream) {
    expect(piece.length).toBeGreaterThan(0)
    break
  }
  counting = false
  await others
  expect(turns).toBeGreaterThan(5)
  expect(stream.destroyed).toBe(true)
})

test('an empty table still has its head', async () => {
  const { pages } = await readPdf(await made([]))
  expect(pages).toHaveLength(1)
  expect(pages[0]).toContain(header)
})
