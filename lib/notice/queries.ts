import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import type { Notice } from '@/lib/platform/prisma/client'

const mostShown = 100

/** Newest first. */
export const listNotices = (actor: Actor): Promise<Notice[]> =>
  db.notice.findMany({ where: { accountId: actor.id }, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: mostShown })

export const countUnread = (actor: Actor): Promise<number> =>
  db.notice.count({ where: { accountId: actor.id, readAt: null } })
