-- AlterTable
ALTER TABLE "QueueEntry"
  ADD COLUMN "arrivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
  ADD COLUMN "levels" TEXT[] NOT NULL DEFAULT '{}',
  ADD COLUMN "clauses" TEXT[] NOT NULL DEFAULT '{}',
  ADD COLUMN "total" BIGINT,
  ADD COLUMN "support" BIGINT;

-- What amountOf of lib/suggestion/form/amount.ts reads, in hundredths; a test compares the two.
CREATE FUNCTION amount_of(words text) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN plain ~ '^[0-9]{1,9}(\.[0-9]{1,2})?$' THEN (plain::numeric * 100)::bigint END
  FROM (SELECT regexp_replace(regexp_replace(normalize(words, NFKC), '[\s,]', '', 'g'), '万元?$', '') AS plain) p
$$;

-- Each step of maturity that one of its technologies is to make, as in '4>6'; every step once.
CREATE FUNCTION suggestion_levels(content jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(array_agg(DISTINCT (row->>'currentTrl') || '>' || (row->>'expectedTrl')), '{}')
  FROM jsonb_path_query(content, '$.technologies[*] ? (@.currentTrl.type() == "number" && @.expectedTrl.type() == "number")') AS row
$$;

CREATE FUNCTION suggestion_clauses(content jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(array_agg(DISTINCT clause #>> '{}'), '{}') FROM jsonb_path_query(content, '$.policyClauses[*].key') AS clause
$$;

CREATE OR REPLACE FUNCTION suggestion_queue_entry(wanted uuid) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "QueueEntry" ("suggestionId", "number", "title", "category", "industry", "organisation", "proposer", "text", "pairs",
                            "arrivedAt", "levels", "clauses", "total", "support")
  SELECT id, "number", title, category, industry, organisation, proposer, folded, search_pairs(folded),
         arrived, suggestion_levels(content), suggestion_clauses(content),
         amount_of(content->>'totalInvestment'), amount_of(content->>'provincialSupport') FROM (
    SELECT s.id, v."number", coalesce(v.content->>'title', '') AS title, coalesce(v.content->>'category', '') AS category,
           coalesce(v.content->>'industry', '') AS industry, o.name AS organisation, a.name AS proposer, v.content,
           (SELECT min(e."submittedAt") FROM "SuggestionVersion" e WHERE e."suggestionId" = s.id) AS arrived,
           search_fold(concat_ws(' ', v.content->>'title', o.name, a.name, suggestion_words(v.content))) AS folded
    FROM "Suggestion" s
    JOIN "SuggestionVersion" v ON v."suggestionId" = s.id AND v."number" = s."submittedNumber"
    JOIN "Organisation" o ON o.id = s."organisationId" JOIN "Account" a ON a.id = s."ownerId"
    WHERE s.id = wanted
  ) f
  ON CONFLICT ("suggestionId") DO UPDATE SET "number" = excluded."number", "title" = excluded."title", "category" = excluded."category",
    "industry" = excluded."industry", "organisation" = excluded."organisation", "proposer" = excluded."proposer",
    "text" = excluded."text", "pairs" = excluded."pairs", "arrivedAt" = excluded."arrivedAt", "levels" = excluded."levels",
    "clauses" = excluded."clauses", "total" = excluded."total", "support" = excluded."support"
$$;

SELECT suggestion_queue_entry("suggestionId") FROM "QueueEntry";
