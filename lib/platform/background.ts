import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { log } from './log'

// Hot reload loads modules again and again; one worker of a kind is enough.
const kept = globalThis as { portalWorkers?: Set<string> }
kept.portalWorkers ??= new Set()
const running = kept.portalWorkers

/** Repeats a piece of work for as long as the process lives; what it answers, when it is more than zero, is logged. */
export function keepWorking(name: string, pause: number, work: () => Promise<number>): void {
  if (running.has(name)) return
  running.add(name)
  const repeat = async () => {
    for (;;) {
      const done = await work().catch((error: Error) => {
        log.error({ fault: error.name, work: name }, 'background work')
        return 0
      })
      if (done > 0) log.info({ work: name, done }, 'background work')
      // Keeps no process alive that is about to end.
      await wait(pause, undefined, { ref: false })
    }
  }
  void repeat()
}
