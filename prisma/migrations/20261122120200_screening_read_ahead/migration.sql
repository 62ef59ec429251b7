-- A portal whose database does not offer pg_prewarm, or not to it, does without.
DO $$ BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_prewarm;
EXCEPTION WHEN insufficient_privilege OR feature_not_supported OR undefined_file THEN
  RAISE NOTICE 'pg_prewarm is not available: the screening index is not read ahead';
END $$;

-- Reads the pages that questions look up into the database's memory, the lists first, as far as three quarters of it have
-- room for a table or an index as a whole; returns how many bytes were read.
CREATE FUNCTION screening_read_ahead() RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
  room bigint := pg_size_bytes(current_setting('shared_buffers')) / 4 * 3;
  size bigint;
  bytes_read bigint := 0;
  part regclass;
BEGIN
  IF to_regprocedure('pg_prewarm(regclass,text,text,bigint,bigint)') IS NULL THEN
    RETURN 0;
  END IF;
  FOR part IN
    SELECT parts.part
    FROM (VALUES (1, 'screening_posting'::regclass), (2, 'screening_text'), (3, 'screening_document')) asked (place, relation)
    JOIN pg_class c ON c.oid = asked.relation
    CROSS JOIN LATERAL (
      SELECT indexrelid::regclass, 1 FROM pg_index WHERE indrelid = c.oid
      UNION ALL SELECT c.oid::regclass, 2
      UNION ALL SELECT indexrelid::regclass, 3 FROM pg_index WHERE indrelid = c.reltoastrelid
      UNION ALL SELECT c.reltoastrelid::regclass, 4 WHERE c.reltoastrelid <> 0
    ) parts (part, place)
    ORDER BY asked.place, parts.place
  LOOP
    size := pg_relation_size(part);
    CONTINUE WHEN size > room;
    room := room - size;
    bytes_read := bytes_read + size;
    PERFORM pg_prewarm(part);
  END LOOP;
  RETURN bytes_read;
END $$;
