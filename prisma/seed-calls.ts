import { readFileSync } from 'node:fs'
import { databaseNow } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { fromShanghaiInput, shanghaiDate } from '@/lib/platform/shanghai-time'
import { type CallOptions, options2025, options2026 } from '@/lib/suggestion/form/call-options'
import calls from './calls/calls.json' with { type: 'json' }

const textOf = (file: string) => readFileSync(new URL(`./calls/${file}`, import.meta.url), 'utf8').trim()
const isMissing = async (title: string) => (await db.call.count({ where: { title } })) === 0
const optionsOf = new Map<number, CallOptions>([options2025, options2026].map((options) => [options.year, options]))

/** The two calls of the notices, closed. */
export async function seedPastCalls() {
  for (const { notice, opensAt, closesAt, ...call } of calls.past) {
    if (!(await isMissing(call.title))) continue
    const from = new Date(opensAt)
    const until = new Date(closesAt)
    await db.call.create({
      data: {
        ...call,
        opensAt: from,
        closesAt: until,
        publishedAt: from,
        closedAt: until,
        options: optionsOf.get(call.year) ?? options2026,
        notice: textOf(notice),
        contact: calls.pastContact,
        // Neither notice asks for one.
        pledgeRequired: false,
      },
    })
  }
}

/** An open call for practice: from the day of the first start for thirty days. */
export async function seedDemonstrationCall() {
  const { days, notice, pledge, ...call } = calls.demonstration
  if (!(await isMissing(call.title))) return
  const now = await databaseNow()
  const closingDay = shanghaiDate(new Date(now.getTime() + days * 24 * 60 * 60 * 1000))
  const opensAt = fromShanghaiInput(`${shanghaiDate(now)}T00:00`)
  const closesAt = fromShanghaiInput(`${closingDay}T17:00`)
  if (!opensAt || !closesAt) throw new Error('no such day')
  await db.call.create({
    data: {
      ...call,
      demonstration: true,
      opensAt,
      closesAt,
      publishedAt: opensAt,
      options: options2026,
      notice: textOf(notice),
      pledges: { create: { number: 1, text: textOf(pledge) } },
    },
  })
}
