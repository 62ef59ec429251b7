import 'server-only'
import { readBundle } from '@/lib/bundle/read-bundle'
import { takeBundle } from '@/lib/bundle/take-bundle'
import { purgeList } from '@/lib/history/purge-list'
import { workImport } from '@/lib/history/work-import'
import { keepWorking } from '@/lib/platform/background'

/** Works off what the province brings in, one file of a kind at a time. */
export function startIntake(): void {
  keepWorking('history imports', 2_000, workImport)
  keepWorking('bundles read', 2_000, readBundle)
  keepWorking('bundles taken', 2_000, takeBundle)
  keepWorking('deleted lists', 2_000, purgeList)
}
