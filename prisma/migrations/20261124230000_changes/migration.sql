-- Every server hears what was changed, from whichever process: figures that are kept or being watched may differ now.

-- Says on the channel barometre_changes, once the transaction is committed and in at most 800 bytes, what may differ:
--   {"editionId": 3, "cityIds": [5, 8]}  the edition's figures, and of its cities those of these two
--   {"editionId": 3, "cityIds": null}    all of the edition
--   {"editionId": null, "cityIds": [5]}  the city, in whichever edition
--   {"editionId": null, "cityIds": null} everything
-- PostgreSQL sends equal messages of a transaction once.
CREATE FUNCTION tell_change("edition_id" INTEGER, "city_ids" INTEGER[]) RETURNS VOID LANGUAGE sql AS $$
  SELECT pg_notify('barometre_changes', json_build_object('editionId', edition_id, 'cityIds',
    CASE WHEN cardinality(city_ids) <= 50 THEN array_to_json(city_ids) END)::text)
$$;

-- Once for a statement, however many rows it changed. The first argument gives, for each row called "changed", the edition
-- and the city it belongs to, each null where the row is about all of them; the second one joins what that needs.
CREATE FUNCTION tell_changes() RETURNS TRIGGER LANGUAGE plpgsql AS $$
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
    PERFORM tell_change(touched.edition_id, touched.city_ids);
    EXIT WHEN touched.edition_id IS NULL AND touched.city_ids IS NULL;
  END LOOP;
  RETURN NULL;
END $$;

CREATE FUNCTION tell_everything() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell_change(NULL, NULL);
  RETURN NULL;
END $$;

DO $$
DECLARE
  told RECORD;
  statement RECORD;
BEGIN
  FOR told IN SELECT * FROM (VALUES
    -- table, events, edition and city of a row, what that needs
    -- A link that goes with its project joins nothing: the project has told.
    ('project', 'INSERT UPDATE DELETE', 'changed.edition_id, changed.city_id', ''),
    ('project_secondary_theme', 'INSERT UPDATE DELETE', 'changed.edition_id, project.city_id',
      'JOIN project ON project.id = changed.project_id'),
    ('project_partner_city', 'INSERT UPDATE DELETE', 'project.edition_id, project.city_id',
      'JOIN project ON project.id = changed.project_id'),
    ('participation', 'INSERT UPDATE DELETE', 'changed.edition_id, changed.city_id', ''),
    ('theme', 'INSERT UPDATE DELETE', 'changed.edition_id, NULL::integer', ''),
    ('published_figure', 'INSERT UPDATE DELETE', 'changed.edition_id, NULL::integer', ''),
    ('erratum', 'INSERT UPDATE DELETE', 'changed.edition_id, NULL::integer', ''),
    ('edition_revision', 'INSERT UPDATE DELETE', 'changed.edition_id, NULL::integer', ''),
    -- Which editions are public, and which is the current one, decides what nearly every question is about.
    ('edition', 'INSERT UPDATE DELETE',
      'CASE WHEN changed.status <> ''PUBLISHED'' THEN changed.id END, NULL::integer', ''),
    ('city', 'INSERT UPDATE DELETE', 'NULL::integer, changed.id', ''),
    -- A slug that a trigger writes down, one by one, is its city's, which has told.
    ('city_slug', 'INSERT UPDATE DELETE', 'NULL::integer, changed.city_id', ''),
    ('city_name', 'INSERT UPDATE DELETE', 'NULL::integer, changed.city_id', ''),
    ('city_identifier', 'INSERT UPDATE DELETE', 'NULL::integer, changed.city_id', ''),
    -- Of these nothing that is shown can depend before another row refers to them, nor at their end.
    ('source', 'UPDATE', 'NULL::integer, NULL::integer', ''),
    ('department', 'UPDATE', 'NULL::integer, NULL::integer', ''),
    ('region', 'UPDATE', 'NULL::integer, NULL::integer', '')
  ) AS list (name, events, ids, joined)
  LOOP
    FOR statement IN SELECT * FROM (VALUES
      ('INSERT', 'NEW TABLE AS added'),
      ('UPDATE', 'OLD TABLE AS removed NEW TABLE AS added'),
      ('DELETE', 'OLD TABLE AS removed')
    ) AS list (event, tables) WHERE strpos(told.events, event) > 0
    LOOP
      EXECUTE format('CREATE TRIGGER %I AFTER %s ON %I REFERENCING %s FOR EACH STATEMENT %s EXECUTE FUNCTION tell_changes(%L, %L)',
        told.name || '_told_' || lower(statement.event), statement.event, told.name, statement.tables,
        CASE told.name WHEN 'city_slug' THEN 'WHEN (pg_trigger_depth() = 0)' ELSE '' END, told.ids, told.joined);
    END LOOP;
    EXECUTE format('CREATE TRIGGER %I AFTER TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION tell_everything()',
      told.name || '_told_truncate', told.name);
  END LOOP;
END $$;
