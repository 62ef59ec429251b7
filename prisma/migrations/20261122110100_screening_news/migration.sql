-- What a process must know of the index before it asks: the newest model, the segments of it that the process does not know
-- yet (or one row without any), the numbers of texts that are not packed, and of those that are gone. Each question of the
-- index begins with this one, and planning it anew each time took longer than answering it.
CREATE FUNCTION screening_news(of_normalisation integer, known_version integer, known_up_to integer)
RETURNS TABLE (version integer, up_to integer, long_texts boolean, facts bytea, titles bytea, recent text, removed text)
LANGUAGE plpgsql STABLE AS $$
DECLARE
  newest integer;
  packed integer;
  recent_numbers text;
  removed_numbers text;
BEGIN
  SELECT m.version INTO newest FROM screening_model m WHERE m.normalisation = of_normalisation ORDER BY m.version DESC LIMIT 1;
  IF newest IS NULL THEN
    RETURN;
  END IF;
  SELECT coalesce(max(s.up_to), 0) INTO packed FROM screening_segment s WHERE s.model_version = newest;
  SELECT array_agg(d.number)::text INTO recent_numbers FROM screening_document d WHERE d.number > packed;
  SELECT array_agg(r.number)::text INTO removed_numbers FROM screening_removed r;
  RETURN QUERY
    SELECT newest, s.up_to, s.long_texts, s.facts, s.titles, recent_numbers, removed_numbers
    FROM (VALUES (newest)) model (version)
    LEFT JOIN screening_segment s ON s.model_version = model.version AND (newest <> known_version OR s.up_to > known_up_to)
    ORDER BY s.up_to;
END $$;
