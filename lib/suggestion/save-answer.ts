import type { LateReason } from '@/lib/platform/prisma/enums'

/** What a window is told about the words it sent; times are the server's. */
export type SaveAnswer =
  | { kind: 'saved'; version: number; at: Date }
  /** Somebody else changed this very field since: nothing was overwritten. */
  | { kind: 'conflict'; version: number; at: Date; byName: string; value: unknown }
  /** Kept, but not part of the suggestion. */
  | { kind: 'late'; reason: LateReason; at: Date; sentence: string }
  /** The row of the list was removed meanwhile. */
  | { kind: 'row-gone'; at: Date }

export type RowsAnswer =
  | { kind: 'saved'; version: number; at: Date; rows: string[] }
  | Extract<SaveAnswer, { kind: 'late' }>
