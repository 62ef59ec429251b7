import 'server-only'
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { z } from 'zod'
import { archiveBytes, partOf } from '@/lib/export/archive-bytes'
import { ArchiveFile } from '@/lib/export/form/archive-file'
import { manifestText } from '@/lib/export/form/manifest'
import type { ByteRange } from '@/lib/files/file-store'
import { readContent } from '@/lib/files/read-content'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { log } from '@/lib/platform/log'
import type { BatchExport } from '@/lib/platform/prisma/client'
import { NotFound, Refused } from '@/lib/platform/refused'
import type { ExportRef } from './form'
import { findExport } from './queries'

const mediaTypes = {
  ARCHIVE: 'application/zip',
  TABLE: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  PRINT: 'application/pdf',
  MANIFEST: 'text/csv; charset=utf-8',
} as const

const filesOf = ({ files }: BatchExport) => z.array(ArchiveFile).parse(files)

async function* bytesOf(entry: BatchExport): AsyncGenerator<Buffer> {
  if (entry.kind === 'ARCHIVE') yield* archiveBytes(filesOf(entry), ({ hash }) => readContent(hash))
  else if (entry.hash) yield await readContent(entry.hash)
  else yield Buffer.from(manifestText(filesOf(entry)))
}

/** The whole, which breaks off before its end unless it is what went out before under this number. */
async function* whole(entry: BatchExport): AsyncGenerator<Buffer> {
  const digest = createHash('sha256')
  let held: Buffer | null = null
  for await (const piece of bytesOf(entry)) {
    digest.update(piece)
    if (held) yield held
    held = piece
  }
  const sha256 = digest.digest('hex')
  const { batchId, number } = entry
  if (entry.sha256 === null)
    await db.batchExport.updateMany({ where: { batchId, number, sha256: null }, data: { sha256 } })
  else if (entry.sha256 !== sha256) throw new Error(`export ${batchId}/${number} is not what it was`)
  if (held) yield held
}

export type FetchedExport = {
  name: string
  size: number
  type: string
  etag: string
  open: (range: ByteRange | null) => Readable
}

/** An entry of the ledger with its content, byte for byte what it was; recorded before the first byte. */
export async function fetchExport(actor: Actor, { id, number }: ExportRef): Promise<FetchedExport> {
  const entry = await db.$transaction(async (tx) => {
    const found = await findExport(actor, { id, number }, tx)
    if (!found) throw new Refused(NotFound)
    const detail = { export: number, kind: found.kind }
    await recordAudit(tx, actor, { action: 'batch.export-fetched', subject: `batch:${id}`, detail })
    return found
  })
  const open = (range: ByteRange | null) => {
    const stream = Readable.from(range ? partOf(bytesOf(entry), range) : whole(entry), { objectMode: false })
    stream.on('error', (error) => log.error({ error, batch: id, export: number }, 'an export broke off'))
    return stream
  }
  return {
    name: entry.name,
    size: Number(entry.size),
    type: mediaTypes[entry.kind],
    etag: `"${id}-${number}"`,
    open,
  }
}
