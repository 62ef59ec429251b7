// Started by the web server (lib/screened/screener.ts) when everything is to be compared anew.
import { db } from '@/lib/platform/db'
import { log } from '@/lib/platform/log'
import { prepareRun } from '@/lib/screened/prepare-run'

try {
  await prepareRun((step) => log.info({ step }, 'screening index'))
} catch (error) {
  log.error({ fault: error instanceof Error ? error.name : 'unknown' }, 'screening index')
  process.exitCode = 1
} finally {
  await db.$disconnect()
}
