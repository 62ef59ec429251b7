-- The words of a record of an imported list, folded as those of suggestions are. Bound when it is made (RETURN instead of a text):
-- an index is built with an empty search path.
CREATE FUNCTION history_text(title text, organisation text, person text, "number" text, summary text) RETURNS text LANGUAGE sql IMMUTABLE
  RETURN search_fold(title || ' ' || organisation || ' ' || person || ' ' || "number" || ' ' || summary);

-- Found by two characters, as suggestions are. The pairs stand in the index alone: lists of 200,000 rows carry them nowhere else.
CREATE INDEX "HistoryRecord_pairs_idx" ON "HistoryRecord" USING GIN (search_pairs(history_text("title", "organisation", "person", "number", "summary")));
-- Its pairs need not be worked out again for statistics: a search always goes by this index.
ALTER INDEX "HistoryRecord_pairs_idx" ALTER COLUMN 1 SET STATISTICS 0;
