import 'server-only'
import { once } from 'node:events'
import { keepWorking } from '@/lib/platform/background'
import { db } from '@/lib/platform/db'
import { log } from '@/lib/platform/log'
import { arrivalBell } from './arrival-bell'
import { finishRuns } from './finish-runs'
import { openAhead } from './open-ahead'
import { packRecentTexts } from './pack-recent-texts'
import { startPreparing } from './preparing-process'
import { requestNeededRun } from './run-need'
import { screenWaiting } from './screen-waiting'

const pause = 500
const betweenRuns = 10_000

/** Compares what arrives for as long as the process lives, and sees to it that everything is compared anew when there is need. */
export function startScreener(): void {
  keepWorking('megabytes of the screening index read ahead', betweenRuns, openAhead)
  keepWorking('suggestions screened', pause, screenWaiting, arrivalBell)
  keepWorking('screened texts packed', betweenRuns, () => packRecentTexts())
  keepWorking('screening runs', betweenRuns, async () => {
    await finishRuns()
    await requestNeededRun()
    return prepareWaitingRun()
  })
}

async function prepareWaitingRun(): Promise<number> {
  const waiting = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM "ScreeningRun" WHERE "finishedAt" IS NULL AND total IS NULL
      AND ("startedAt" IS NOT NULL OR "requestedAt" < clock_timestamp() - interval '5 seconds')
      AND NOT EXISTS (SELECT 1 FROM "ScreeningRun" WHERE "finishedAt" IS NULL AND total IS NOT NULL)`
  if (waiting.length === 0) return 0
  const [code] = await once(startPreparing(), 'exit')
  log.info({ code }, 'screening run prepared')
  return 0
}
