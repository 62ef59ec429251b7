import 'server-only'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { db } from '@/lib/platform/db'
import { log } from '@/lib/platform/log'
import { finishRuns } from './finish-runs'
import { requestNeededRun } from './run-need'
import { screenWaiting } from './screen-waiting'

const pause = 500
const betweenRuns = 10_000

// Hot reload loads this module again and again; one screener is enough.
const kept = globalThis as { portalScreener?: true }

/** Compares what arrives for as long as the process lives, and sees to it that everything is compared anew when there is need. */
export function startScreener(): void {
  if (kept.portalScreener) return
  kept.portalScreener = true
  void repeat('screener', pause, async () => {
    const screened = await screenWaiting()
    if (screened > 0) log.info({ screened }, 'suggestions screened')
  })
  void repeat('screening run', betweenRuns, async () => {
    await finishRuns()
    await requestNeededRun()
    await prepareWaitingRun()
  })
}

async function repeat(name: string, pause: number, work: () => Promise<void>): Promise<void> {
  for (;;) {
    await work().catch((error: Error) => log.error({ fault: error.name }, name))
    // Keeps no process alive that is about to end.
    await wait(pause, undefined, { ref: false })
  }
}

/** Building an index takes a processor for minutes: it has a process of its own, and the website goes on answering. */
async function prepareWaitingRun(): Promise<void> {
  const waiting = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM "ScreeningRun" WHERE "finishedAt" IS NULL AND total IS NULL
      AND ("startedAt" IS NOT NULL OR "requestedAt" < clock_timestamp() - interval '5 seconds')
      AND NOT EXISTS (SELECT 1 FROM "ScreeningRun" WHERE "finishedAt" IS NULL AND total IS NOT NULL)`
  if (waiting.length === 0) return
  const program = ['--conditions=react-server', '--import', 'tsx', 'lib/command/prepare-screening.ts']
  const child = spawn(process.execPath, program, { stdio: 'ignore' })
  const [code] = await once(child, 'exit')
  log.info({ code }, 'screening run prepared')
}
