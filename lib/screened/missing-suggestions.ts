import { Prisma } from '@/lib/platform/prisma/client'

/** Submitted suggestions that the index does not hold: those from before there was one, or before its rows were given up. */
export const missingSuggestions = Prisma.sql`
  SELECT s.id FROM "Suggestion" s JOIN "SuggestionVersion" v ON v."suggestionId" = s.id AND v.number = s."submittedNumber"
  WHERE s.state <> 'WITHDRAWN' AND NOT EXISTS (SELECT 1 FROM screening_document d WHERE d.id = 'suggestion:' || s.id)`
