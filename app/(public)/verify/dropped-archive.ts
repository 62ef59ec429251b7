import { Unzip, UnzipInflate } from 'fflate'
import type { FoundFile, HashKind } from '@/lib/export/form/comparison'
import { sm3 } from '@/lib/export/form/sm3'

// Browsers keep SHA-256 for addresses that are safe (https); elsewhere the national hash is counted by our own hand.
export const hashKind = (): HashKind => (globalThis.crypto?.subtle ? 'sha256' : 'sm3')

async function hashOf(content: Uint8Array<ArrayBuffer>): Promise<string> {
  if (hashKind() === 'sm3') return sm3(content)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** Reads a ZIP from beginning to end, one file at a time in memory; nothing leaves the browser. */
export async function readArchive(file: Blob): Promise<FoundFile[]> {
  const found: Promise<FoundFile>[] = []
  const failures: Error[] = []
  const unzip = new Unzip((entry) => {
    if (entry.name.endsWith('/')) return
    const pieces: Uint8Array[] = []
    entry.ondata = (error, piece, final) => {
      if (error) failures.push(error)
      if (piece) pieces.push(piece.slice())
      if (final) found.push(hashOf(joined(pieces)).then((hash) => ({ path: entry.name, hash })))
    }
    entry.start()
  })
  unzip.register(UnzipInflate)
  const reader = file.stream().getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    unzip.push(next.value)
    await Promise.all(found)
  }
  unzip.push(new Uint8Array(0), true)
  if (failures[0]) throw failures[0]
  return Promise.all(found)
}
