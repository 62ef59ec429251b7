// The 汇总表 as PDF: a department's sixty rows, and more than any has. `npm run bench -- print [rows]`

import { tablePrint } from '@/lib/export/table-print'
import { options2026 } from '@/lib/suggestion/form/call-options'
import { columnsOf } from '@/lib/suggestion/form/columns'
import { formOf } from '@/lib/suggestion/form/definition'
import { sampleSuggestion } from '@/tests/support/sample-suggestion'

const [most = 2000] = process.argv.slice(2).map(Number)
const megabyte = 2 ** 20
const form = formOf(options2026)
const columns = columnsOf(form)

/** Titles of 20 to 60 characters, drawn from the 3,000 that are most common: each row looks different. */
function titleOf(row: number): string {
  const at = (i: number) => String.fromCodePoint(0x4e00 + ((row * 7919 + i * 104_729) % 3000))
  return Array.from({ length: 20 + (row % 41) }, (_, i) => at(i)).join('')
}

const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    number: i + 1,
    suggestion: sampleSuggestion(form, { title: titleOf(i), phone: '13800000000' }),
  }))

async function measure(count: number) {
  const rows = rowsOf(count)
  const idle = process.memoryUsage().rss
  let peak = idle
  let pause = 0
  let last = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    pause = Math.max(pause, now - last)
    last = now
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 5)
  const begun = performance.now()
  let first = 0
  let size = 0
  const sheet = { title: '汇总表', department: '测试主管部门', date: '2026-11-21', columns, rows }
  for await (const piece of await tablePrint(sheet)) {
    first ||= performance.now() - begun
    size += piece.length
  }
  const seconds = (performance.now() - begun) / 1000
  clearInterval(timer)
  console.log(
    `${count} rows: ${seconds.toFixed(2)} s, first byte after ${first.toFixed(0)} ms, ${(size / megabyte).toFixed(2)} MB, peak ${((peak - idle) / megabyte).toFixed(0)} MB above idle, longest pause ${pause.toFixed(0)} ms`,
  )
}

// Fonts are read with the first table.
await measure(1)
await measure(60)
await measure(most)
