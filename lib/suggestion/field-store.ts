import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { databaseNow } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/lib/platform/prisma/client'
import type { Suggestion as Content } from './form/definition'

type Changes = { suggestionId: string; paths: readonly string[]; writer: string; content: Content }

/** Writes the content of a suggestion that this transaction holds, and who changed which fields; the caller records it. */
export async function storeFields(tx: Tx, actor: Actor, { suggestionId, paths, writer, content }: Changes) {
  const at = await databaseNow(tx)
  const by = { changedAt: at, changedById: actor.id, changedByName: actor.name, writer }
  await tx.suggestion.update({
    where: { id: suggestionId },
    data: { content: content as Prisma.InputJsonObject, title: content.title, version: { increment: 1 } },
    select: { id: true },
  })
  let version = 0
  for (const path of paths) {
    const stored = await tx.suggestionField.upsert({
      where: { suggestionId_path: { suggestionId, path } },
      create: { suggestionId, path, version: 1, ...by },
      update: { version: { increment: 1 }, ...by },
    })
    version = stored.version
  }
  return { version, at }
}

type Change = Omit<Changes, 'paths'> & { path: string }

/** One field, with its entry in the trail. */
export async function storeField(
  tx: Tx,
  actor: Actor,
  { path, ...change }: Change,
): Promise<{ version: number; at: Date }> {
  const { version, at } = await storeFields(tx, actor, { ...change, paths: [path] })
  const subject = `suggestion:${change.suggestionId}`
  await recordAudit(tx, actor, { action: 'suggestion.field-saved', subject, detail: { path, version } })
  return { version, at }
}
