import 'server-only'
import type { Tx } from '@/lib/platform/db'
import type { ScreeningRelation } from '@/lib/platform/prisma/enums'
import { FlaggedScore } from '@/lib/screening/calibration'
import { EngineVersion } from '@/lib/screening/engine-version'
import type { Hit } from '@/lib/screening/ranking'
import { findRelations } from './relations'
import { type ScreenedSuggestion, suggestionIdOf } from './suggestion-text'

/**
 * Keeps what was found of a suggestion as its current result; the one before stays on record. A pair is the newer text's:
 * a newer suggestion that has not seen this one is asked again instead.
 */
export async function storeScreening(
  tx: Tx,
  suggestion: ScreenedSuggestion,
  modelVersion: number,
  hits: readonly Hit[],
): Promise<void> {
  const { suggestionId, versionNumber } = suggestion
  const others = await findOthers(tx, hits)
  const otherOf = ({ id }: Hit) => others.get(suggestionIdOf(id) ?? '')
  const known = hits.filter((hit) => suggestionIdOf(hit.id) === null || otherOf(hit))
  await retire(tx, suggestion)
  const result = await tx.screeningResult.create({
    data: {
      suggestionId,
      versionNumber,
      engineVersion: EngineVersion,
      modelVersion,
      flagged: known.some(({ score }) => score >= FlaggedScore),
      count: known.length,
    },
  })
  const relations = await findRelations(tx, suggestion, [...others.values()])
  const own = known.filter((hit) => !isNewer(otherOf(hit), suggestion))
  await storePairs(
    tx,
    result.id,
    own.map((hit) => {
      const other = otherOf(hit)
      return { ...hit, other, relation: relations.get(other?.suggestionId ?? '') ?? null }
    }),
  )
  const newer = known.flatMap((hit) => otherOf(hit) ?? []).filter((other) => isNewer(other, suggestion))
  await askAgain(tx, suggestion, newer)
}

type Found = Hit & { other: ScreenedSuggestion | undefined; relation: ScreeningRelation | null }

/** As one parameter: with a dozen of each hit, Prisma needs longer to make the statement than PostgreSQL to carry it out. */
async function storePairs(tx: Tx, resultId: string, found: readonly Found[]): Promise<void> {
  const rows = found.map(({ id, other, score, relation, reasons, passages }) => ({
    otherId: id,
    otherSuggestionId: other?.suggestionId,
    otherVersion: other?.versionNumber,
    score,
    relation,
    reasons,
    passages,
  }))
  await tx.$executeRaw`
    INSERT INTO "ScreeningPair" (id, "resultId", "suggestionId", "versionNumber", "otherId", "otherSuggestionId", "otherVersion",
      score, flagged, relation, reasons, passages, "engineVersion")
    SELECT gen_random_uuid(), result.id, result."suggestionId", result."versionNumber", hit."otherId", hit."otherSuggestionId",
      hit."otherVersion", hit.score, hit.score >= ${FlaggedScore}, hit.relation, hit.reasons, hit.passages, result."engineVersion"
    FROM "ScreeningResult" result CROSS JOIN jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS hit("otherId" text, "otherSuggestionId" uuid, "otherVersion" int, score float8, relation "ScreeningRelation", reasons text[], passages jsonb)
    WHERE result.id = ${resultId}::uuid`
}

/** The suggestions that were hit, in their newest versions. */
async function findOthers(tx: Tx, hits: readonly Hit[]): Promise<Map<string, ScreenedSuggestion>> {
  const ids = hits.flatMap(({ id }) => suggestionIdOf(id) ?? [])
  const rows = await tx.suggestion.findMany({
    where: { id: { in: ids } },
    select: { id: true, submittedNumber: true, submittedAt: true, identityHash: true },
  })
  return new Map(
    rows.flatMap(({ id, submittedNumber, submittedAt, identityHash }) =>
      submittedNumber !== null && submittedAt !== null
        ? [[id, { suggestionId: id, versionNumber: submittedNumber, submittedAt, identityHash }] as const]
        : [],
    ),
  )
}

/** Of two submitted at the same moment the one with the greater id counts as the newer. */
function isNewer(other: ScreenedSuggestion | undefined, than: ScreenedSuggestion): boolean {
  if (!other) return false
  const later = other.submittedAt.getTime() - than.submittedAt.getTime()
  return later > 0 || (later === 0 && other.suggestionId > than.suggestionId)
}

/** What was found before: by this suggestion itself, by an older one, or of a version that is no longer the newest. */
async function retire(tx: Tx, { suggestionId, versionNumber, submittedAt }: ScreenedSuggestion): Promise<void> {
  await tx.screeningResult.updateMany({ where: { suggestionId, current: true }, data: { current: false } })
  await tx.$executeRaw`
    UPDATE "ScreeningPair" pair SET current = false FROM "Suggestion" s
    WHERE pair.current AND s.id = pair."suggestionId" AND (
      pair."suggestionId" = ${suggestionId}::uuid
      OR pair."otherSuggestionId" = ${suggestionId}::uuid
        AND (pair."otherVersion" <> ${versionNumber} OR (s."submittedAt", s.id) < (${submittedAt}, ${suggestionId}::uuid)))`
}

/**
 * A pair is kept by the newer one alone, and it may find less in it: one that was compared after this version had been has
 * seen it and is not asked a second time. Without that two thousand texts that hang together would ask each other for hours.
 */
async function askAgain(tx: Tx, asked: ScreenedSuggestion, newer: readonly ScreenedSuggestion[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "ScreeningTask" ("suggestionId")
    SELECT newer.id FROM unnest(${newer.map(({ suggestionId }) => suggestionId)}::uuid[]) newer(id)
    WHERE NOT EXISTS (
      SELECT 1 FROM "ScreeningPair" pair
      WHERE pair.current AND pair."suggestionId" = newer.id AND pair."otherSuggestionId" = ${asked.suggestionId}::uuid
        AND pair."otherVersion" = ${asked.versionNumber} AND pair."engineVersion" = ${EngineVersion})
    AND NOT EXISTS (
      SELECT 1 FROM "ScreeningResult" seen JOIN "ScreeningResult" known ON known."screenedAt" < seen."screenedAt"
      WHERE seen.current AND seen."suggestionId" = newer.id AND seen."engineVersion" = ${EngineVersion}
        AND known."suggestionId" = ${asked.suggestionId}::uuid AND known."versionNumber" = ${asked.versionNumber}
        AND known."engineVersion" = ${EngineVersion})
    ON CONFLICT DO NOTHING`
}
