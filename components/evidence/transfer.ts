import type { FileEntry } from '@/lib/files/form'
import { chunkBytes } from '@/lib/files/rules'
import { BrokenLine } from './answer'

/** One file's way to the server; the real one speaks HTTP (upload-line.ts). */
export type Line = {
  /** Opens the upload, or finds the one the same file was left in. */
  start: (signal: AbortSignal) => Promise<{ id: string; received: number }>
  /** Null when the server has forgotten the upload. */
  offset: (id: string, signal: AbortSignal) => Promise<number | null>
  /** Gives the bytes that are safe after it. */
  send: (id: string, from: number, to: number, tell: (sent: number) => void, signal: AbortSignal) => Promise<number>
  finish: (id: string, signal: AbortSignal) => Promise<FileEntry>
  /** Waits before the next try: for a time that grows, or until the line is said to be back. */
  pause: (failures: number, signal: AbortSignal) => Promise<void>
}

export type Progress =
  | { state: 'sending'; sent: number; id: string }
  | { state: 'waiting'; sentence: string }
  | { state: 'checking' }

/** Brings a file to the server, over any number of breaks of the line; fails only when refused or given up. */
export async function transfer(
  size: number,
  line: Line,
  tell: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<FileEntry> {
  let id: string | null = null
  let failures = 0
  for (;;) {
    try {
      const begun: { id: string; received: number } = await resume(line, id, signal)
      id = begun.id
      let safe = begun.received
      while (safe < size) {
        const sending = { state: 'sending' as const, id, sent: safe }
        tell(sending)
        const from: number = safe
        const told = (sent: number) => tell({ ...sending, sent: Math.min(from + sent, size) })
        safe = await line.send(id, from, Math.min(from + chunkBytes, size), told, signal)
        // The server has not taken it: no hurry to send the same again.
        if (safe === from) throw new BrokenLine('服务器正忙，稍后自动继续。')
        failures = 0
      }
      tell({ state: 'checking' })
      return await line.finish(id, signal)
    } catch (error) {
      signal.throwIfAborted()
      if (!(error instanceof BrokenLine)) throw error
      tell({ state: 'waiting', sentence: error.message })
      await line.pause(failures, signal)
      failures += 1
    }
  }
}

async function resume(line: Line, id: string | null, signal: AbortSignal) {
  const received = id && (await line.offset(id, signal))
  return id && typeof received === 'number' ? { id, received } : line.start(signal)
}
