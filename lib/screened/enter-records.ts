import 'server-only'
import type { Tx } from '@/lib/platform/db'
import { enterTexts } from './entered-texts'
import { requestRun } from './request-run'

/** A record of an imported list; its id is `history:<id>`. */
export type ListRecord = {
  id: string
  title: string
  overview?: string
  organisation?: string
  person?: string
}

/** Enters records of imported lists. When no more have come for a while, every suggestion is compared with them. */
export async function enterRecords(tx: Tx, records: readonly ListRecord[]): Promise<void> {
  if ((await enterTexts(tx, records)) > 0) await requestRun(tx, { reason: '历史名单更新', rebuilds: false })
}
