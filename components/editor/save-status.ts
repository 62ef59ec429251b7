export type LateKind = 'DEADLINE' | 'SUBMITTED'

/** Where the words of one field are. Times are the server's. */
export type FieldStatus =
  | { kind: 'saved'; at: Date | null }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'failed'; sentence: string }
  | { kind: 'conflict'; version: number; at: Date; byName: string; theirs: unknown; mine: unknown }
  | { kind: 'late'; reason: LateKind; at: Date; sentence: string }

export type Connection = 'online' | 'offline'

/** What the server answered, or how it could not be reached. */
export type SendOutcome =
  | { kind: 'saved'; version: number; at: Date; rows?: string[] }
  | { kind: 'conflict'; version: number; at: Date; byName: string; value: unknown }
  | { kind: 'late'; reason: LateKind; at: Date; sentence: string }
  | { kind: 'row-gone'; at: Date }
  | { kind: 'refused'; sentence: string }
  | { kind: 'unreachable' }
