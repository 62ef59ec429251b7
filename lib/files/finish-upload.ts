import 'server-only'
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { z } from 'zod'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import type { FileKind, Upload } from '@/lib/platform/prisma/client'
import { NotFound, type Reason, Refused } from '@/lib/platform/refused'
import { fileStore } from './chosen-store'
import { findKind, type Verdict } from './content/kind'
import { beginChange, markChanged, refuseUnlessRoom } from './file-change'
import { type FileEntry, nameOfKind, type UploadRef } from './form'
import { acceptedKinds } from './labels'
import { entryOf, findFile, findUpload } from './queries'
import { queue } from './queue'
import { NotAPicture, Unfinished } from './rules'
import { dropParts, joinedParts } from './upload-parts'

const inTurn = queue()

/** Makes a whole upload a file of its suggestion: checks the content, stores it, lists it. A repeated finish gets the same answer. */
export async function finishUpload(actor: Actor, { id }: z.output<typeof UploadRef>): Promise<FileEntry> {
  const upload = await findUpload(actor, id)
  if (!upload) throw new Refused(NotFound)
  if (upload.fileId === null) {
    if (upload.received !== upload.size) throw new Refused(Unfinished)
    const { hash, verdict } = await inTurn(() => storeIfAccepted(upload))
    if ('why' in verdict) return refuseContent(actor, upload, verdict.why)
    await list(actor, upload, { hash, kind: verdict.kind })
  }
  const { fileId } = await db.upload.findUniqueOrThrow({ where: { id }, select: { fileId: true } })
  const file = fileId && (await findFile(actor, fileId))
  if (!file) throw new Refused(NotFound)
  await dropParts(id)
  return entryOf(file)
}

async function storeIfAccepted(upload: Upload): Promise<{ hash: string; verdict: Verdict }> {
  const content = await buffer(joinedParts(upload.id))
  if (content.length !== upload.size) throw new Error(`upload ${upload.id} lacks parts on disk`)
  const hash = createHash('sha256').update(content).digest('hex')
  const found = await findKind(content)
  const fits = 'why' in found || acceptedKinds[upload.purpose].includes(found.kind)
  const verdict: Verdict = fits ? found : { why: NotAPicture }
  if ('kind' in verdict) {
    await claim(hash, content.length, verdict.kind)
    await fileStore.put(Readable.from([content]))
  }
  return { hash, verdict }
}

/** The row first: from now on a sweep leaves the content alone, and content never lies there without a row. */
const claim = (hash: string, size: number, kind: FileKind) => db.$executeRaw`
  INSERT INTO "StoredFile" (hash, size, kind) VALUES (${hash}, ${size}, ${kind}::"FileKind")
  ON CONFLICT (hash) DO UPDATE SET "claimedAt" = clock_timestamp()`

async function refuseContent(actor: Actor, upload: Upload, why: Reason): Promise<never> {
  await db.$transaction(async (tx) => {
    await tx.upload.deleteMany({ where: { id: upload.id } })
    await recordAudit(tx, actor, {
      action: 'file.refused',
      subject: `suggestion:${upload.suggestionId}`,
      detail: { why: why.code, size: upload.size },
      outcome: 'refused',
    })
  })
  await dropParts(upload.id)
  throw new Refused(why)
}

type Stored = { hash: string; kind: FileKind }

function list(actor: Actor, upload: Upload, { hash, kind }: Stored) {
  const { id, purpose, suggestionId, technologyId, name, size } = upload
  return db.$transaction(async (tx) => {
    const target = await beginChange(tx, actor, suggestionId)
    const [open] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM "Upload" WHERE id = ${id}::uuid AND "fileId" IS NULL FOR UPDATE`
    if (!open) return
    await refuseUnlessRoom(tx, target, upload, hash)
    const last = await tx.evidenceFile.aggregate({ where: { suggestionId }, _max: { order: true } })
    const order = (last._max.order ?? 0) + 1
    const file = await tx.evidenceFile.create({
      data: { purpose, suggestionId, technologyId, hash, name: nameOfKind(name, kind), order },
    })
    await tx.upload.update({ where: { id }, data: { fileId: file.id } })
    if (purpose === 'EVIDENCE') await markChanged(tx, suggestionId)
    await recordAudit(tx, actor, {
      action: 'file.added',
      subject: `suggestion:${suggestionId}`,
      detail: { file: file.id, purpose, technology: technologyId, kind, size, hash },
    })
  })
}
