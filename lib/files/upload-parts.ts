import 'server-only'
import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { env } from '@/lib/platform/env'
import { syncFolder } from './spool'

// Each part is a file named by its offset. Two that arrive for one offset never write into each other: the row's lock decides.
const folderOf = (uploadId: string) => path.join(env.DATA_DIR, 'uploads', uploadId)

export type Part = { path: string; bytes: number; tooLong: boolean }

/** Writes what arrives, up to `most` bytes, safe on disk when this returns. A connection that breaks leaves what came before. */
export async function receivePart(uploadId: string, body: AsyncIterable<Uint8Array>, most: number): Promise<Part> {
  const folder = folderOf(uploadId)
  await mkdir(folder, { recursive: true })
  const place = path.join(folder, `arriving-${randomUUID()}`)
  const file = await open(place, 'wx')
  let bytes = 0
  let tooLong = false
  try {
    for await (const piece of untilBroken(body)) {
      tooLong = bytes + piece.length > most
      if (tooLong) break
      await file.writeFile(piece)
      bytes += piece.length
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { path: place, bytes, tooLong }
}

async function* untilBroken(body: AsyncIterable<Uint8Array>) {
  const pieces = body[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await pieces.next().catch(() => null)
      if (!next || next.done) return
      yield next.value
    }
  } finally {
    await pieces.return?.().catch(() => null)
  }
}

/** Makes the part the one at that offset. Only under the lock of the upload's row. */
export async function keepPart(uploadId: string, part: Part, offset: number): Promise<void> {
  await rename(part.path, path.join(folderOf(uploadId), String(offset)))
  await syncFolder(folderOf(uploadId))
}

export const dropPart = (part: Part) => rm(part.path, { force: true })

export const dropParts = (uploadId: string) => rm(folderOf(uploadId), { recursive: true, force: true })

/** The whole file from its parts. */
export function joinedParts(uploadId: string): Readable {
  return Readable.from(
    (async function* () {
      const names = await readdir(folderOf(uploadId))
      const offsets = names.filter((name) => /^\d+$/.test(name)).map(Number)
      for (const offset of offsets.sort((a, b) => a - b))
        yield* createReadStream(path.join(folderOf(uploadId), String(offset)))
    })(),
  )
}
