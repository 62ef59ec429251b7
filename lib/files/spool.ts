import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'

export type Spooled = { path: string; hash: string; size: number }

/** Writes content of unknown hash to a file of its own, safe on disk when this returns, and gone when it fails. */
export async function spool(content: Readable, folder: string): Promise<Spooled> {
  await mkdir(folder, { recursive: true })
  const place = path.join(folder, randomUUID())
  const digest = createHash('sha256')
  let size = 0
  const file = await open(place, 'wx')
  try {
    for await (const piece of content) {
      digest.update(piece)
      size += piece.length
      await file.writeFile(piece)
    }
    await file.sync()
    await file.close()
  } catch (error) {
    await file.close().catch(() => {})
    await rm(place, { force: true })
    throw error
  }
  return { path: place, hash: digest.digest('hex'), size }
}

/** A new name in a folder survives a power cut only once the folder itself is on disk. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
