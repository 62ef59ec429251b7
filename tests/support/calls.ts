import { randomUUID } from 'node:crypto'
import { db } from '@/lib/platform/db'
import type { Call, Prisma } from '@/lib/platform/prisma/client'
import { options2026 } from '@/lib/suggestion/form/call-options'

const day = 24 * 60 * 60 * 1000
export const daysFromNow = (days: number) => new Date(Date.now() + days * day)

/** An open call, from yesterday for a month, unless told otherwise. */
export function createCall(given: Partial<Prisma.CallUncheckedCreateInput> = {}): Promise<Call> {
  return db.call.create({
    data: {
      year: 2026,
      title: `测试征集${randomUUID().slice(0, 8)}`,
      opensAt: daysFromNow(-1),
      closesAt: daysFromNow(30),
      publishedAt: daysFromNow(-1),
      options: options2026,
      notice: '关于测试的通知\n\n一、事项\n\n正文。',
      contact: '测试联系方式',
      pledges: { create: { number: 1, text: '测试承诺' } },
      ...given,
    },
  })
}

export const createDraftCall = (given: Partial<Prisma.CallUncheckedCreateInput> = {}) =>
  createCall({ publishedAt: null, opensAt: daysFromNow(1), ...given })
