import { expect, test } from 'vitest'
import { findCall, findPledge, listCalls } from '@/lib/call/queries'
import { seedDemonstrationCall, seedPastCalls } from '@/prisma/seed-calls'

test('the two notices are there, closed; seeding again adds nothing', async () => {
  for (let start = 0; start < 2; start++) await seedPastCalls()
  const calls = await listCalls(null)
  expect(calls.map(({ title, phase }) => [title, phase])).toEqual([
    ['2026年省级科技合作项目指南建议', 'closed'],
    ['2025年省级国际科技合作项目指南建议', 'closed'],
  ])
  const [call2026, call2025] = await Promise.all(calls.map(({ id }) => findCall(null, id)))
  expect(call2026?.options.categories.map(({ value }) => value)).toEqual([
    ...['上合组织成员国', '日韩', '创新领先国家', '“一带一路”共建国家', '港澳台地区'],
  ])
  expect(call2025?.options.categories.map(({ value }) => value)).toEqual([
    ...['多边科技合作', '创新领先国家', '上合组织成员国', '“一带一路”共建国家', '港澳台地区'],
  ])
  for (const call of [call2025, call2026]) {
    expect(call?.notice).toContain('四、报送事项')
    expect(call?.notice).not.toMatch(/\d{7}|@/)
  }
})

test('the demonstration is open for thirty days from its first start, with a pledge', async () => {
  for (let start = 0; start < 2; start++) await seedDemonstrationCall()
  const shown = (await listCalls(null)).filter(({ demonstration }) => demonstration)
  expect(shown).toMatchObject([{ phase: 'open' }])
  const [call] = shown
  if (!call) throw new Error('no call')
  const days = (call.closesAt.getTime() - call.now.getTime()) / (24 * 60 * 60 * 1000)
  expect(Math.abs(days - 30)).toBeLessThan(1)
  const found = await findCall(null, call.id)
  expect(found?.options.industries.map(({ value }) => value)).toContain('人工智能')
  expect((await findPledge(null, call.id))?.text).toContain('科研诚信')
})
