import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { appendChunk } from '@/lib/files/append-chunk'
import { finishUpload } from '@/lib/files/finish-upload'
import type { FileEntry, NewUpload } from '@/lib/files/form'
import { startUpload } from '@/lib/files/start-upload'
import type { Actor } from '@/lib/platform/actor'

export const streamOf = (...pieces: Uint8Array[]): AsyncIterable<Uint8Array> => Readable.from(pieces)

export const newUpload = (suggestionId: string, content: Buffer, given: Partial<NewUpload> = {}): NewUpload => ({
  purpose: 'EVIDENCE',
  suggestionId,
  technologyId: null,
  name: '检测报告.pdf',
  size: content.length,
  fingerprint: createHash('sha256').update(content).digest('hex'),
  ...given,
})

/** Sends all of it, as a browser with a good line does. */
export async function sendWhole(actor: Actor, id: string, content: Buffer, chunk = 1_000_000): Promise<void> {
  for (let offset = 0; offset < content.length; offset += chunk)
    await appendChunk(actor, { id, offset }, streamOf(content.subarray(offset, offset + chunk)))
}

export async function addFile(
  actor: Actor,
  suggestionId: string,
  content: Buffer,
  given: Partial<NewUpload> = {},
): Promise<FileEntry> {
  const { id } = await startUpload(actor, newUpload(suggestionId, content, given))
  await sendWhole(actor, id, content)
  return finishUpload(actor, { id })
}

/** What a use case answered: done, or the code it was refused with. */
export const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error) => error.reason?.code ?? error.message,
  )
