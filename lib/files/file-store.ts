import type { Readable } from 'node:stream'

/** First and last byte, both included. */
export type ByteRange = { start: number; end: number }

/** Content under its SHA-256. Putting what is there already replaces it by the same, and so heals it. */
export type FileStore = {
  put(content: Readable): Promise<{ hash: string; size: number }>
  /** Fails when the content is not there. */
  open(hash: string, range?: ByteRange): Promise<Readable>
  /** All of it at once, which for small files takes half as long. */
  read(hash: string): Promise<Buffer<ArrayBuffer>>
  has(hash: string): Promise<boolean>
  remove(hash: string): Promise<void>
}
