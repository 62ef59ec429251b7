import 'server-only'
import { db } from '@/lib/platform/db'
import { prismaExecutor } from '@/lib/screening/postgres-executor'
import { readAhead } from '@/lib/screening/read-ahead'
import { holdKnownIndex } from './index-model'

/** A large index takes seconds to open, and some more to read. */
const patience = 120_000

/** The index that this process has read ahead. */
let version = 0

/** Opens an index that was built anew before anybody asks it, and says how many megabytes of it were read ahead. */
export async function openAhead(): Promise<number> {
  const newest = await db.$transaction((tx) => holdKnownIndex(prismaExecutor(tx)), { timeout: patience })
  if (!newest || newest.version === version) return 0
  const bytes = await readAhead(prismaExecutor(db))
  version = newest.version
  return Math.ceil(bytes / 2 ** 20)
}
