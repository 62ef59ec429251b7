import 'server-only'
import { webcrypto } from 'node:crypto'
import { fileStore } from './chosen-store'

/** Whole content from the store, checked against the hash it is kept under: beside this thread, which packs meanwhile. */
export async function readContent(hash: string): Promise<Buffer> {
  const content = await fileStore.read(hash)
  const digest = Buffer.from(await webcrypto.subtle.digest('SHA-256', content)).toString('hex')
  if (digest !== hash) throw new Error(`content of ${hash} has changed in the store`)
  return content
}
