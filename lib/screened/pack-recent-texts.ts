import 'server-only'
import { db } from '@/lib/platform/db'
import { prismaExecutor } from '@/lib/screening/postgres-executor'
import { MostRecent, packRecent } from '@/lib/screening/postgres-recents'
import { keptIndex } from './index-model'

/** Packing some thousands of texts takes seconds. */
const patience = 120_000

/** Packs what has been entered since the index was built, when there is enough of it, and says how many texts were packed. */
export function packRecentTexts(most = MostRecent): Promise<number> {
  return packRecent((run) => db.$transaction((tx) => run(prismaExecutor(tx)), { timeout: patience }), keptIndex(), most)
}
