import 'server-only'
import type { Tx } from '@/lib/platform/db'
import type { FilePurpose } from '@/lib/platform/prisma/enums'

type Way = { from: string; to: string; purpose: FilePurpose }

/** Gives another suggestion the same files, content shared; tells the new id of each. The caller holds both and records it. */
export async function copyFiles(tx: Tx, { from, to, purpose }: Way): Promise<ReadonlyMap<string, string>> {
  const files = await tx.evidenceFile.findMany({
    where: { suggestionId: from, purpose, removedAt: null },
    orderBy: [{ order: 'asc' }, { id: 'asc' }],
    select: { id: true, technologyId: true, hash: true, name: true, order: true },
  })
  const copies = new Map<string, string>()
  for (const { id, ...file } of files) {
    const copy = await tx.evidenceFile.create({ data: { ...file, purpose, suggestionId: to }, select: { id: true } })
    copies.set(id, copy.id)
  }
  return copies
}
