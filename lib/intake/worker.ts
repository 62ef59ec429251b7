import 'server-only'
import { workImport } from '@/lib/history/work-import'
import { keepWorking } from '@/lib/platform/background'

/** Works off what the province brings in, one file of a kind at a time. */
export function startIntake(): void {
  keepWorking('history imports', 2_000, workImport)
}
