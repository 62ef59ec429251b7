import 'server-only'
import { z } from 'zod'
import { asProvince } from '@/lib/intake/rules'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { BundleReport } from './report'

const named = { call: { select: { title: true } }, department: { select: { name: true } } } as const

/** Without reports, the newest first. */
export async function listBundles(actor: Actor) {
  asProvince(actor)
  return db.bundle.findMany({
    select: { id: true, state: true, archiveName: true, byName: true, createdAt: true, batchId: true, ...named },
    orderBy: { createdAt: 'desc' },
    take: 200,
  })
}

export async function findBundle(actor: Actor, id: string) {
  asProvince(actor)
  if (!z.uuid().safeParse(id).success) return null
  const found = await db.bundle.findUnique({ where: { id }, include: named })
  return found && { ...found, report: found.report === null ? null : BundleReport.parse(found.report) }
}

/** Those whose report waits for a person. */
export function countReadBundles(actor: Actor): Promise<number> {
  asProvince(actor)
  return db.bundle.count({ where: { state: 'READ' } })
}
