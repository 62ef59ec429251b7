import 'server-only'
import type { Tx } from '@/lib/platform/db'
import type { EvidenceFile } from '@/lib/platform/prisma/client'

type Copy = { from: string; to: string; withEvidence: boolean }

/**
 * Gives a new draft its own rows for the files of an earlier one: pictures are part of the text and always come along, evidence when asked
 * for. The content lies in the store once. Answers which row became which.
 */
export async function copyFiles(tx: Tx, { from, to, withEvidence }: Copy): Promise<Map<string, string>> {
  const files = await tx.evidenceFile.findMany({
    where: { suggestionId: from, removedAt: null, ...(withEvidence ? {} : { purpose: 'PICTURE' as const }) },
    orderBy: { order: 'asc' },
  })
  const copies = new Map<string, string>()
  for (const file of files) copies.set(file.id, await copyFile(tx, file, to))
  return copies
}

async function copyFile(tx: Tx, { purpose, technologyId, hash, name, order }: EvidenceFile, suggestionId: string) {
  const data = { purpose, technologyId, hash, name, order, suggestionId }
  const { id } = await tx.evidenceFile.create({ data, select: { id: true } })
  return id
}

/** The same content, its pictures being the new rows. */
export function withFiles<Content>(content: Content, copies: Map<string, string>): Content {
  const text = JSON.stringify(content, (key, value: unknown) =>
    key === 'fileId' && typeof value === 'string' ? (copies.get(value) ?? value) : value,
  )
  return JSON.parse(text) as Content
}
