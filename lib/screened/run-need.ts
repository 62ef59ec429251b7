import 'server-only'
import { db } from '@/lib/platform/db'
import { EngineVersion } from '@/lib/screening/engine-version'
import { missingSuggestions, unenteredLists } from './missing-texts'
import { requestRun } from './request-run'

/**
 * A model is made anew when half as many texts again as it knows have come since, and some. The first one, which knows policy
 * texts alone, takes everybody's phrases for rare: it gives way as soon as there are some texts to learn from.
 */
const growth = 0.5
const leastGrowth = 10

/** Asks for a run when the engine has changed, the index lacks something, or the model has become too old for what it judges. */
export async function requestNeededRun(): Promise<void> {
  const reason = await findReason()
  if (reason) await requestRun(db, { reason, rebuilds: true })
}

async function findReason(): Promise<string | null> {
  const [state] = await db.$queryRaw<
    { outdated: boolean; missing: boolean; failed: boolean; entered: number; texts: number; occupied: boolean }[]
  >`
    SELECT EXISTS (SELECT 1 FROM "ScreeningResult" WHERE current AND "engineVersion" <> ${EngineVersion})
        OR coalesce((SELECT "engineVersion" <> ${EngineVersion} FROM "ScreeningRun"
          WHERE rebuilds AND "finishedAt" IS NOT NULL AND failure = '' ORDER BY "finishedAt" DESC LIMIT 1), false) AS outdated,
      EXISTS (${missingSuggestions}) OR EXISTS (${unenteredLists}) AS missing,
      coalesce((SELECT failure <> '' FROM "ScreeningRun" WHERE "finishedAt" IS NOT NULL
        ORDER BY "finishedAt" DESC LIMIT 1), false) AS failed,
      (coalesce((SELECT max(number) FROM screening_document), 0) - coalesce((SELECT min(up_to) FROM screening_segment
        WHERE model_version = (SELECT max(version) FROM screening_model)), 0))::int4 AS entered,
      coalesce((SELECT texts FROM screening_model WHERE EXISTS (SELECT 1 FROM screening_segment WHERE model_version = version)
        ORDER BY version DESC LIMIT 1), 0)::int4 AS texts,
      EXISTS (SELECT 1 FROM "ScreeningRun" WHERE "finishedAt" IS NULL AND rebuilds
        OR failure <> '' AND "finishedAt" > clock_timestamp() - interval '1 hour') AS occupied`
  if (!state || state.occupied) return null
  if (state.outdated) return '查重引擎已更新'
  if (state.missing) return '有文本尚未进入查重索引'
  if (state.failed) return '上一次没有完成'
  return state.entered > growth * state.texts + leastGrowth ? '文本数量增长，重新统计常见词句' : null
}
