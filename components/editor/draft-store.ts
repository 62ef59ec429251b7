import type { Form, Suggestion } from '@/lib/suggestion/form/definition'
import { checkField, rowsPath, valueAt, withField } from '@/lib/suggestion/form/field-path'
import type { Outbox, Pending } from './outbox'
import { SaveQueue } from './save-queue'
import type { Connection, FieldStatus, SendOutcome } from './save-status'

export type FieldVersion = { version: number; at: Date }
export type RemoteChange = FieldVersion & { path: string; value: unknown }

type Beginning = {
  suggestionId: string
  form: Form
  content: Suggestion
  fields: Record<string, FieldVersion>
  outbox: Outbox | null
  writer: string
  send: (pending: Pending) => Promise<SendOutcome>
  now?: () => number
}

const neverSaved: FieldStatus = { kind: 'saved', at: null }

/** One suggestion in one window: its content as it reads here, and where each field's words are. */
export class DraftStore {
  content: Suggestion
  connection: Connection = 'online'
  /** Set by the first answer that says so: nothing written from now on becomes part of the suggestion. */
  closed: Extract<FieldStatus, { kind: 'late' }> | null = null
  readonly form: Form
  private readonly queue: SaveQueue
  private readonly versions: Map<string, FieldVersion>
  private readonly statuses = new Map<string, FieldStatus>()
  private readonly epochs = new Map<string, number>()
  private readonly listeners = new Set<() => void>()
  private tick = 0

  constructor(private readonly beginning: Beginning) {
    const { form, content, fields, send, outbox, now } = beginning
    this.form = form
    this.content = content
    this.versions = new Map(Object.entries(fields))
    const listener = {
      sending: ({ path }: Pending) => this.mark(path, { kind: 'saving' }),
      answered: (pending: Pending, outcome: SendOutcome) => this.answered(pending, outcome),
      connection: (connection: Connection) => this.connected(connection),
    }
    this.queue = new SaveQueue(send, outbox, listener, now)
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }
  readonly version = () => this.tick

  valueAt = (path: string): unknown => valueAt(this.form, this.content, path)
  /** Grows when the words of a field came from elsewhere: its control starts afresh. */
  epoch = (path: string): number => this.epochs.get(path) ?? 0

  status(path: string): FieldStatus {
    const known = this.statuses.get(path)
    if (known) return known
    const at = this.versions.get(path)?.at
    return at ? { kind: 'saved', at } : neverSaved
  }

  /** Fields whose words are not on the server. */
  unsaved = (): string[] =>
    [...this.statuses].filter(([, { kind }]) => kind !== 'saved' && kind !== 'late').map(([path]) => path)

  lastSaved(): Date | null {
    const times = [...this.versions.values()].map(({ at }) => at.getTime())
    return times.length > 0 ? new Date(Math.max(...times)) : null
  }

  change(path: string, value: unknown): void {
    this.take(path, value, {})
  }

  changeRows(rows: string[]): void {
    const was = this.queue.find(rowsPath)?.was ?? this.content.technologies.map(({ id }) => id)
    this.take(rowsPath, rows, { was })
  }

  /** The answer to a conflict: these words, knowing the others. */
  resolve(path: string, value: unknown): void {
    const status = this.status(path)
    if (status.kind !== 'conflict') return
    this.versions.set(path, { version: status.version, at: status.at })
    this.statuses.delete(path)
    this.renew(path)
    this.take(path, value, {})
  }

  /** What this browser still kept from before: a crash, a restart, a lost connection. */
  async restore(): Promise<void> {
    const { outbox, suggestionId } = this.beginning
    const kept = (await outbox?.list(suggestionId)) ?? []
    for (const pending of kept.sort((a, b) => a.typedAt - b.typedAt)) {
      this.place(pending.path, pending.value)
      this.renew(pending.path)
      this.statuses.set(pending.path, { kind: 'unsaved' })
      this.queue.put(pending)
    }
    if (kept.length > 0) this.changed()
    await this.queue.flush()
  }

  /** What others wrote meanwhile, where nothing is being written here. */
  takeIn(changes: RemoteChange[]): void {
    for (const { path, value, version, at } of changes) {
      const busy = this.queue.has(path) || ['conflict', 'failed'].includes(this.status(path).kind)
      if (busy || version <= (this.versions.get(path)?.version ?? 0)) continue
      this.versions.set(path, { version, at })
      this.statuses.delete(path)
      this.place(path, value)
      this.renew(path)
    }
    this.changed()
  }

  flush = () => this.queue.flush()
  stop = () => this.queue.stop()

  private take(path: string, value: unknown, more: { was?: string[] }): void {
    const status = this.status(path)
    const check = checkField(this.form, path, value)
    if (status.kind === 'conflict') this.mark(path, { ...status, mine: value })
    else if (!check.ok) this.mark(path, { kind: 'failed', sentence: check.sentence })
    else this.enqueue(path, check.value, more)
  }

  private enqueue(path: string, value: unknown, more: { was?: string[] }): void {
    this.place(path, value)
    const { suggestionId, writer, now = Date.now } = this.beginning
    const before = this.queue.find(path)
    const base = before?.base ?? this.versions.get(path)?.version ?? 0
    const pending = { suggestionId, path, value, base, writer: before?.writer ?? writer, typedAt: now() }
    this.statuses.set(path, { kind: 'unsaved' })
    this.queue.put({ ...pending, ...more })
    this.changed()
  }

  private answered(pending: Pending, outcome: SendOutcome): void {
    const status = this.statusAfter(pending.path, outcome)
    if (status) this.mark(pending.path, status)
  }

  private statusAfter(path: string, outcome: SendOutcome): FieldStatus | null {
    switch (outcome.kind) {
      case 'saved': {
        const { version, at, rows } = outcome
        this.versions.set(path, { version, at })
        if (this.queue.has(path)) return { kind: 'unsaved' }
        if (rows) this.place(path, rows)
        return { kind: 'saved', at }
      }
      case 'conflict': {
        const { version, at, byName, value: theirs } = outcome
        return { kind: 'conflict', version, at, byName, theirs, mine: this.valueAt(path) }
      }
      case 'late':
        this.closed = outcome
        return outcome
      case 'row-gone':
        return { kind: 'failed', sentence: '这一项关键技术已被删除，文字没有保存。请复制后另行填写。' }
      case 'refused':
        return { kind: 'failed', sentence: outcome.sentence }
      case 'unreachable':
        return null
    }
  }

  private connected(connection: Connection): void {
    if (connection !== 'online') {
      for (const [path, { kind }] of this.statuses) if (kind === 'saving') this.statuses.set(path, { kind: 'unsaved' })
    }
    if (this.connection === connection && connection === 'online') return
    this.connection = connection
    this.changed()
  }

  private place(path: string, value: unknown): void {
    if (!checkField(this.form, path, value).ok) return
    this.content = withField(this.form, this.content, path, value) ?? this.content
  }

  private renew(path: string): void {
    this.epochs.set(path, this.epoch(path) + 1)
  }

  private mark(path: string, status: FieldStatus): void {
    this.statuses.set(path, status)
    this.changed()
  }

  private changed(): void {
    this.tick += 1
    for (const listener of this.listeners) listener()
  }
}
