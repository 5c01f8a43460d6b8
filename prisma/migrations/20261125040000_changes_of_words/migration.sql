-- What is told of a theme, a published figure, an erratum or a revision leaves the projects as they were, and so whatever was
-- read of them: servers that hold projects in memory need not read them all again for each correction.

-- As before; "words_only" adds "wordsOnly": true.
DROP FUNCTION tell_change(INTEGER, INTEGER[]);
CREATE FUNCTION tell_change("edition_id" INTEGER, "city_ids" INTEGER[], "words_only" BOOLEAN DEFAULT FALSE) RETURNS VOID
  LANGUAGE sql AS $$
  SELECT pg_notify('barometre_changes', CASE WHEN words_only
    THEN json_build_object('editionId', edition_id, 'cityIds', named, 'wordsOnly', TRUE)
    ELSE json_build_object('editionId', edition_id, 'cityIds', named) END::text)
  FROM (SELECT CASE WHEN cardinality(city_ids) <= 50 THEN array_to_json(city_ids) END) AS cities (named)
$$;

-- As before; it also says of which tables a change is one of words.
CREATE OR REPLACE FUNCTION tell_changes() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
  changed_rows TEXT := CASE TG_OP WHEN 'INSERT' THEN 'added' WHEN 'DELETE' THEN 'removed'
    ELSE '(TABLE removed UNION ALL TABLE added)' END;
  touched RECORD;
  told INTEGER := 0;
BEGIN
  -- What is about everything comes first, and says it all.
  FOR touched IN EXECUTE format(
    'SELECT edition_id, CASE WHEN count(*) = count(city_id) THEN array_agg(city_id ORDER BY city_id) END AS city_ids
     FROM (SELECT DISTINCT %s FROM %s AS changed %s) AS distinct_rows (edition_id, city_id)
     GROUP BY edition_id ORDER BY edition_id IS NOT NULL', TG_ARGV[0], changed_rows, coalesce(TG_ARGV[1], ''))
  LOOP
    told := told + 1;
    -- Some messages are many already: a statement about so many editions is about everything.
    IF told > 20 THEN
      PERFORM tell_change(NULL, NULL);
      EXIT;
    END IF;
    PERFORM tell_change(touched.edition_id, touched.city_ids,
      TG_TABLE_NAME IN ('theme', 'published_figure', 'erratum', 'edition_revision'));
    EXIT WHEN touched.edition_id IS NULL AND touched.city_ids IS NULL;
  END LOOP;
  RETURN NULL;
END $$;
