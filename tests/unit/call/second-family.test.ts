import { expect, test } from 'vitest'
import { z } from 'zod'
import type { CallForm } from '@/lib/call/call-form'
import { callForms } from '@/lib/call/families'
import { whyNotDeliverNow } from '@/lib/call/rules'
import type { CallFamily } from '@/lib/platform/prisma/enums'
import { shanghaiDate } from '@/lib/platform/shanghai-time'

// A family as a later folder would bring it (重大成果): other fields, a step more, a delivery each 10th of the month.
const AchievementOptions = z.object({ year: z.number(), mostDevelopers: z.number().int().min(1) })
const achievements: CallForm<z.infer<typeof AchievementOptions>> = {
  label: '重大成果',
  Options: AchievementOptions,
  initialOptions: { year: 2026, mostDevelopers: 3 },
  forYear: (options, year) => ({ ...options, year }),
  draftOf: ({ mostDevelopers }) =>
    z.object({ summary: z.string().default(''), developers: z.array(z.string()).max(mostDevelopers).default([]) }),
  reviewSteps: [
    { key: 'organisation', label: '完成单位审核' },
    { key: 'department', label: '主管部门审核推荐' },
  ],
  roundAt: (_call, now) => {
    const [year = 0, month = 0, day = 0] = shanghaiDate(now).split('-').map(Number)
    const last = day < 10 ? month : month + 1
    const closesAt = new Date(Date.UTC(year, last - 1, 9, 16))
    return { name: shanghaiDate(closesAt).slice(0, 7), closesAt }
  },
}

test('a family fits in beside the suggestion without touching it', () => {
  const both: Record<CallFamily | 'ACHIEVEMENT', CallForm> = { ...callForms, ACHIEVEMENT: achievements }
  expect(Object.values(both).map(({ reviewSteps }) => reviewSteps.length)).toEqual([1, 2])
  for (const form of Object.values(both)) {
    const next = form.Options.parse(form.forYear(form.initialOptions, 2027))
    expect(next).toMatchObject({ year: 2027 })
    expect(form.draftOf(next).safeParse({}).success).toBe(true)
  }
  expect(both.SUGGESTION.Options.safeParse(achievements.initialOptions).success).toBe(false)
})

test('its monthly delivery is judged by the same rule', () => {
  const long = {
    ...{ family: 'SUGGESTION' as const, title: '滚动征集', closedAt: null },
    opensAt: new Date('2026-01-01T00:00:00+08:00'),
    publishedAt: new Date('2026-01-01T00:00:00+08:00'),
    closesAt: new Date('2026-06-01T00:00:00+08:00'),
  }
  const now = new Date('2026-11-10T00:00:00+08:00')
  expect(achievements.roundAt(long, now).name).toBe('2026-12')
  expect(achievements.roundAt(long, new Date(now.getTime() - 1000)).name).toBe('2026-11')
  expect(whyNotDeliverNow(long, null, now, achievements)).toBeNull()
  expect(whyNotDeliverNow(long, null, now)?.code).toBe('late')
})
