import 'server-only'
import type { Readable } from 'node:stream'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db, type Tx } from '@/lib/platform/db'
import { NotFound, Refused, refuseIf } from '@/lib/platform/refused'
import { fileStore } from './chosen-store'
import type { ByteRange } from './file-store'
import { findFile } from './queries'
import { FileLost, whyNotPreview } from './rules'
import { verified } from './verification'

export type Reading = { id: string; way: 'download' | 'preview'; range: ByteRange | null }

/** Records that the actor reads a file, and gives its content when asked. Whole content is checked against its hash on the way. */
export async function openFile(actor: Actor, { id, way, range }: Reading): Promise<() => Promise<Readable>> {
  const { hash, stored } = await db.$transaction(async (tx) => {
    const file = await findFile(actor, id, tx)
    if (!file) throw new Refused(NotFound)
    if (way === 'preview') refuseIf(whyNotPreview(file.stored.kind))
    const action = way === 'preview' ? 'file.previewed' : 'file.downloaded'
    const subject = `suggestion:${file.suggestionId}`
    if (range?.start && (await hasJustBegun(tx, actor, action, id))) return file
    await recordAudit(tx, actor, { action, subject, detail: { file: id } })
    return file
  })
  if (!(await fileStore.has(hash))) throw new Refused(FileLost)
  const isWhole = range === null || (range.start === 0 && range.end === stored.size - 1)
  return async () => (isWhole ? verified(await fileStore.open(hash), hash) : fileStore.open(hash, range))
}

/** Viewers fetch one file in many parts: those that follow a recorded reading belong to it. */
async function hasJustBegun(tx: Tx, actor: Actor, action: string, fileId: string): Promise<boolean> {
  const [found] = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "AuditEntry" WHERE "actorId" = ${actor.id}::uuid AND action = ${action}
      AND detail->>'file' = ${fileId} AND at > clock_timestamp() - interval '10 minutes' LIMIT 1`
  return found !== undefined
}
