-- What the screening found reaches the desk once a statement instead of once a pair: a suggestion with 180 hits had its own
-- text hashed 180 times, in the very two seconds after its arrival.
DROP TRIGGER "ScreeningPair_desk" ON "ScreeningPair";
DROP FUNCTION desk_pair();

-- Rows of "DuplicatePair" are held in the order of their two texts, so that whoever does likewise never meets this half-way.
-- No row is written to twice: "ScreeningPair_current" lets one row of two texts be current, from whichever side it was found.
-- Others of the same two in one statement are of the past: they supersede first, so that the current one prevails in any order.
-- A transition table excludes a list of columns: what left these as they were is told apart by comparing.
CREATE FUNCTION desk_pairs() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed uuid[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    changed := ARRAY(SELECT id FROM found);
  ELSE
    changed := ARRAY(
      SELECT f.id FROM found f JOIN before b ON b.id = f.id
      WHERE (f."current", f."score", f."flagged", f."reasons", f."passages")
        IS DISTINCT FROM (b."current", b."score", b."flagged", b."reasons", b."passages")
    );
  END IF;
  IF changed = '{}' THEN
    RETURN NULL;
  END IF;

  UPDATE "DuplicatePair" SET "superseded" = true
  WHERE id IN (
    SELECT p.id FROM found f JOIN "DuplicatePair" p
      ON least('suggestion:' || p."suggestionId"::text, p."otherId") = least('suggestion:' || f."suggestionId"::text, f."otherId")
      AND greatest('suggestion:' || p."suggestionId"::text, p."otherId") = greatest('suggestion:' || f."suggestionId"::text, f."otherId")
    WHERE f.id = ANY (changed) AND NOT f."current" AND NOT p."superseded"
    ORDER BY least('suggestion:' || p."suggestionId"::text, p."otherId"), greatest('suggestion:' || p."suggestionId"::text, p."otherId")
    FOR NO KEY UPDATE OF p
  );

  -- All that one suggestion found comes in one statement: what is known of it is looked up once, and its text hashed once.
  WITH own AS MATERIALIZED (
    SELECT s.id AS own_id, s."callId" AS own_call, d.name AS own_name, screened_text_hash(d.name) AS one_hash, screened_line(d.name) AS one_line
    FROM "Suggestion" s CROSS JOIN LATERAL (SELECT 'suggestion:' || s.id AS name) d
    WHERE s.id IN (SELECT "suggestionId" FROM found WHERE id = ANY (changed) AND "current")
  ), pair AS MATERIALIZED (
    SELECT *, screened_text_hash(f."otherId") AS other_hash,
      least(one_line, other_line) || ' ' || greatest(one_line, other_line) AS of_line
    FROM found f JOIN own ON own_id = f."suggestionId" CROSS JOIN LATERAL screened_line(f."otherId") AS other_line
    WHERE f.id = ANY (changed) AND f."current"
  )
  INSERT INTO "DuplicatePair" AS p (
    "id", "suggestionId", "number", "otherId", "otherSuggestionId", "otherRecordId", "otherNumber", "source", "relation", "score", "flagged",
    "reasons", "reasonText", "passages", "textHash", "otherHash", "line", "verdictId"
  )
  SELECT gen_random_uuid(), n."suggestionId", n."versionNumber", n."otherId", n."otherSuggestionId", h.id, n."otherVersion",
    (CASE WHEN n."otherSuggestionId" IS NULL THEN CASE WHEN h."kind" = 'EARLIER' THEN 'EARLIER_LIST' ELSE 'FUNDED' END
          WHEN n.own_call = o."callId" THEN 'SAME_CALL' ELSE 'EARLIER_CALL' END)::"PairSource",
    n."relation", n."score", n."flagged", n."reasons", array_to_string(n."reasons", '；'), n."passages",
    n.one_hash, n.other_hash, n.of_line, remembered_verdict(n.of_line, n.one_hash, n.other_hash)
  FROM pair n
    LEFT JOIN "Suggestion" o ON o.id = n."otherSuggestionId"
    LEFT JOIN "HistoryRecord" h ON n."otherSuggestionId" IS NULL AND h.id = screened_id(n."otherId")
  ORDER BY least(n.own_name, n."otherId"), greatest(n.own_name, n."otherId")
  ON CONFLICT (least('suggestion:' || "suggestionId"::text, "otherId"), greatest('suggestion:' || "suggestionId"::text, "otherId")) DO UPDATE SET
    "suggestionId" = excluded."suggestionId", "number" = excluded."number", "otherId" = excluded."otherId",
    "otherSuggestionId" = excluded."otherSuggestionId", "otherRecordId" = excluded."otherRecordId", "otherNumber" = excluded."otherNumber",
    "source" = excluded."source", "relation" = excluded."relation", "score" = excluded."score", "flagged" = excluded."flagged",
    "reasons" = excluded."reasons", "reasonText" = excluded."reasonText", "passages" = excluded."passages", "textHash" = excluded."textHash",
    "otherHash" = excluded."otherHash", "line" = excluded."line", "superseded" = false, "verdictId" = excluded."verdictId",
    -- What was proposed of other texts waits no longer, and whoever looks at them still is told.
    "proposal" = CASE WHEN same_texts(p."textHash", p."otherHash", excluded."textHash", excluded."otherHash") THEN p."proposal" END,
    "proposalReason" = CASE WHEN same_texts(p."textHash", p."otherHash", excluded."textHash", excluded."otherHash") THEN p."proposalReason" ELSE '' END,
    "proposedById" = CASE WHEN same_texts(p."textHash", p."otherHash", excluded."textHash", excluded."otherHash") THEN p."proposedById" END,
    "proposedAt" = CASE WHEN same_texts(p."textHash", p."otherHash", excluded."textHash", excluded."otherHash") THEN p."proposedAt" END,
    "changedByName" = CASE WHEN same_texts(p."textHash", p."otherHash", excluded."textHash", excluded."otherHash") THEN p."changedByName" ELSE '' END,
    "version" = p."version" + CASE WHEN same_texts(p."textHash", p."otherHash", excluded."textHash", excluded."otherHash") THEN 0 ELSE 1 END;
  RETURN NULL;
END $$;
CREATE TRIGGER "ScreeningPair_desk_found" AFTER INSERT ON "ScreeningPair"
  REFERENCING NEW TABLE AS found FOR EACH STATEMENT EXECUTE FUNCTION desk_pairs();
CREATE TRIGGER "ScreeningPair_desk_changed" AFTER UPDATE ON "ScreeningPair"
  REFERENCING OLD TABLE AS before NEW TABLE AS found FOR EACH STATEMENT EXECUTE FUNCTION desk_pairs();
