import { Prisma } from '@/lib/platform/prisma/client'

/** Submitted suggestions that the index does not hold: those from before there was one, or before its rows were given up. */
export const missingSuggestions = Prisma.sql`
  SELECT s.id FROM "Suggestion" s JOIN "SuggestionVersion" v ON v."suggestionId" = s.id AND v.number = s."submittedNumber"
  WHERE s.state <> 'WITHDRAWN' AND NOT EXISTS (SELECT 1 FROM screening_document d WHERE d.id = 'suggestion:' || s.id)`

/** Records of imported lists that the index does not hold. */
export const missingRecords = Prisma.sql`
  SELECT r.id, r.title, r.organisation, r.person, r.summary FROM "HistoryRecord" r
  JOIN "HistoryList" l ON l.id = r."listId" AND l."removedAt" IS NULL
  WHERE NOT EXISTS (SELECT 1 FROM screening_document d WHERE d.id = 'history:' || r.id)`

/**
 * Lists whose first or last record the index does not hold. Records enter with the rows of their list and are entered
 * again in the order of their ids, so that of a list with both ends in the index nothing is missing: two look-ups instead
 * of a walk through hundreds of thousands.
 */
export const unenteredLists = Prisma.sql`
  SELECT l.id FROM "HistoryList" l
  CROSS JOIN LATERAL (
    (SELECT r.id FROM "HistoryRecord" r WHERE r."listId" = l.id ORDER BY r.id LIMIT 1)
    UNION ALL (SELECT r.id FROM "HistoryRecord" r WHERE r."listId" = l.id ORDER BY r.id DESC LIMIT 1)
  ) edge
  WHERE l."removedAt" IS NULL AND NOT EXISTS (SELECT 1 FROM screening_document d WHERE d.id = 'history:' || edge.id)`
