import type { Outbox, Pending } from './outbox'
import type { Connection, SendOutcome } from './save-status'

/** Typing has paused for this long: the change goes out. Together with the way to the server well under 2 s. */
const pause = 900
/** Somebody who never pauses is saved all the same. */
const longestWait = 4000
const retries = [1000, 2000, 4000, 8000, 15_000]

type Listener = {
  sending(pending: Pending): void
  answered(pending: Pending, outcome: SendOutcome): void
  connection(connection: Connection): void
}

/**
 * Changes on their way to the server: one field at a time, in the order in which the fields were touched, the newest words of each.
 * What cannot be delivered stays, here and in the browser's own store, and is tried again.
 */
export class SaveQueue {
  private readonly waiting = new Map<string, Pending & { since: number }>()
  private timer: ReturnType<typeof setTimeout> | null = null
  private running = false
  private failures = 0

  constructor(
    private readonly send: (pending: Pending) => Promise<SendOutcome>,
    private readonly outbox: Outbox | null,
    private readonly listener: Listener,
    private readonly now: () => number = Date.now,
  ) {}

  get size(): number {
    return this.waiting.size
  }

  has(path: string): boolean {
    return this.waiting.has(path)
  }

  find(path: string): Pending | undefined {
    return this.waiting.get(path)
  }

  put(pending: Pending): void {
    const since = this.waiting.get(pending.path)?.since ?? pending.typedAt
    this.waiting.set(pending.path, { ...pending, since })
    // Kept at once: the browser may be killed before the pause is over.
    void this.outbox?.put(pending)
    if (!this.waits()) this.schedule(Math.min(pause, Math.max(0, since + longestWait - this.now())))
  }

  /** The server could not be reached: the next try is set, and typing does not put it off. */
  private waits(): boolean {
    return this.failures > 0 && this.timer !== null
  }

  /** Sends without waiting for a pause: the window is being hidden, or the connection is back. */
  async flush(): Promise<void> {
    await this.run(true)
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
  }

  private schedule(delay: number): void {
    this.stop()
    this.timer = setTimeout(() => void this.run(false), delay)
  }

  private ripe(force: boolean): Pending | undefined {
    const now = this.now()
    return [...this.waiting.values()].find(
      ({ typedAt, since }) => force || now - typedAt >= pause - 50 || now - since >= longestWait,
    )
  }

  private async run(force: boolean): Promise<void> {
    if (this.running) return
    this.running = true
    this.stop()
    let reached = true
    for (let next = this.ripe(force); reached && next; next = this.ripe(force)) reached = await this.deliver(next)
    this.running = false
    if (this.waiting.size === 0) return
    this.schedule(reached ? pause : (retries[Math.min(this.failures, retries.length) - 1] ?? pause))
  }

  /** False when the server could not be reached: the rest waits its turn behind this one. */
  private async deliver(pending: Pending): Promise<boolean> {
    this.listener.sending(pending)
    const outcome = await this.send(pending)
    if (outcome.kind === 'unreachable') {
      this.failures += 1
      this.listener.connection('offline')
      return false
    }
    this.failures = 0
    this.listener.connection('online')
    const newest = this.waiting.get(pending.path)
    if (newest?.typedAt === pending.typedAt) this.waiting.delete(pending.path)
    else if (newest && outcome.kind === 'saved') {
      // Typed on while this was under way: the newer words follow upon what is stored now.
      const following = { ...newest, base: outcome.version, ...(outcome.rows && { was: outcome.rows }) }
      this.waiting.set(pending.path, { ...following, since: newest.typedAt })
      void this.outbox?.put(following)
    } else if (newest) this.waiting.delete(pending.path)
    if (outcome.kind === 'saved' || outcome.kind === 'late') void this.outbox?.drop(pending)
    this.listener.answered(pending, outcome)
    return true
  }
}
