import 'server-only'
import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { fileStore } from './chosen-store'

/** Whole content from the store, checked against the hash it is kept under. */
export async function readContent(hash: string): Promise<Buffer> {
  const content = await buffer(await fileStore.open(hash))
  if (createHash('sha256').update(content).digest('hex') !== hash)
    throw new Error(`content of ${hash} has changed in the store`)
  return content
}
