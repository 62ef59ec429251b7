import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { listenFor } from './database-bell'
import { log } from './log'

// Hot reload loads modules again and again; one worker of a kind is enough.
const kept = globalThis as { portalWorkers?: Set<string> }
kept.portalWorkers ??= new Set()
const running = kept.portalWorkers

const never = () => new Promise<void>(() => {})

/**
 * Repeats a piece of work for as long as the process lives, after a pause or as soon as its bell is rung; what it answers, when
 * it is more than zero, is logged.
 */
export function keepWorking(name: string, pause: number, work: () => Promise<number>, bell?: string): void {
  if (running.has(name)) return
  running.add(name)
  const called = bell ? listenFor(bell) : never
  const repeat = async () => {
    for (;;) {
      const done = await work().catch((error: Error) => {
        log.error({ fault: error.name, work: name }, 'background work')
        return 0
      })
      if (done > 0) log.info({ work: name, done }, 'background work')
      // Keeps no process alive that is about to end.
      await Promise.race([wait(pause, undefined, { ref: false }), called()])
    }
  }
  void repeat()
}
