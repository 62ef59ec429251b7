import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { databaseNow } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/lib/platform/prisma/client'
import type { Suggestion as Content } from './form/definition'

type Change = { suggestionId: string; path: string; writer: string; content: Content }

/** Writes the content of a suggestion that this transaction holds, and who changed which field. */
export async function storeField(
  tx: Tx,
  actor: Actor,
  { suggestionId, path, writer, content }: Change,
): Promise<{ version: number; at: Date }> {
  const at = await databaseNow(tx)
  const by = { changedAt: at, changedById: actor.id, changedByName: actor.name, writer }
  await tx.suggestion.update({
    where: { id: suggestionId },
    data: { content: content as Prisma.InputJsonObject, title: content.title, version: { increment: 1 } },
    select: { id: true },
  })
  const { version } = await tx.suggestionField.upsert({
    where: { suggestionId_path: { suggestionId, path } },
    create: { suggestionId, path, version: 1, ...by },
    update: { version: { increment: 1 }, ...by },
  })
  const entry = { action: 'suggestion.field-saved', subject: `suggestion:${suggestionId}`, detail: { path, version } }
  await recordAudit(tx, actor, entry)
  return { version, at }
}
