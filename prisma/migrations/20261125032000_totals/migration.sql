-- What is asked most often is how many projects an edition, a city or a theme has, and of what kind. These numbers are kept
-- beside the projects, in the transaction that changes them, so that reading them costs the same however many projects there are.

-- CreateTable
CREATE TABLE "project_total" (
    "edition_id" INTEGER NOT NULL,
    "city_id" INTEGER NOT NULL,
    "theme_id" INTEGER NOT NULL,
    "participants" INTEGER NOT NULL,
    "cities" INTEGER NOT NULL,
    "projects" INTEGER NOT NULL,
    "objective_service" INTEGER NOT NULL,
    "objective_management" INTEGER NOT NULL,
    "objective_attractiveness" INTEGER NOT NULL,
    "objective_sustainability" INTEGER NOT NULL,
    "objective_exemplarity" INTEGER NOT NULL,
    "status_under_study" INTEGER NOT NULL,
    "status_in_progress" INTEGER NOT NULL,
    "status_completed" INTEGER NOT NULL,
    "status_abandoned" INTEGER NOT NULL,
    "assessed_realisation" INTEGER NOT NULL,
    "assessed_partnerships" INTEGER NOT NULL,
    "assessed_budget" INTEGER NOT NULL,
    "assessed_measurement" INTEGER NOT NULL,
    "sum_realisation" INTEGER NOT NULL,
    "sum_partnerships" INTEGER NOT NULL,
    "sum_budget" INTEGER NOT NULL,
    "sum_measurement" INTEGER NOT NULL,

    CONSTRAINT "project_total_pkey" PRIMARY KEY ("edition_id","city_id","theme_id")
);

-- CreateIndex
CREATE INDEX "project_total_edition_id_theme_id_city_id_idx" ON "project_total"("edition_id", "theme_id", "city_id");

-- The cities of an edition in the order of their number of projects.
CREATE INDEX "project_total_city_order" ON "project_total" ("edition_id", "projects" DESC, "city_id")
  WHERE "theme_id" = 0 AND "city_id" > 0;
-- Room in each page for the next version of a row, beside the present one.
ALTER TABLE "project_total" SET (fillfactor = 80);

-- One list says what is counted of a project; all that counts is made from it: the recount, and a function for each kind of
-- statement. A project is counted in four rows: those of its city and theme, its city, its theme, and its edition.
DO $make$
DECLARE
  kind RECORD;
  columns TEXT;
  -- What a project adds to each column, and what many add.
  counted TEXT;
  summed TEXT;
  nothing TEXT;
  added TEXT;
BEGIN
  SELECT string_agg(quote_ident(name), ', '), string_agg(format('sum(%s)::integer AS %I', value, name), ', '),
    string_agg(format('sum(%1$I)::integer AS %1$I', name), ', '), string_agg('0', ', '),
    string_agg(format('%1$I = total.%1$I + EXCLUDED.%1$I', name), ', ')
  INTO columns, counted, summed, nothing, added
  FROM (VALUES
    ('projects', 'sign'),
    ('objective_service', 'CASE WHEN ''SERVICE'' = ANY (objectives) THEN sign ELSE 0 END'),
    ('objective_management', 'CASE WHEN ''MANAGEMENT'' = ANY (objectives) THEN sign ELSE 0 END'),
    ('objective_attractiveness', 'CASE WHEN ''ATTRACTIVENESS'' = ANY (objectives) THEN sign ELSE 0 END'),
    ('objective_sustainability', 'CASE WHEN ''SUSTAINABILITY'' = ANY (objectives) THEN sign ELSE 0 END'),
    ('objective_exemplarity', 'CASE WHEN ''EXEMPLARITY'' = ANY (objectives) THEN sign ELSE 0 END'),
    ('status_under_study', 'CASE status WHEN ''UNDER_STUDY'' THEN sign ELSE 0 END'),
    ('status_in_progress', 'CASE status WHEN ''IN_PROGRESS'' THEN sign ELSE 0 END'),
    ('status_completed', 'CASE status WHEN ''COMPLETED'' THEN sign ELSE 0 END'),
    ('status_abandoned', 'CASE status WHEN ''ABANDONED'' THEN sign ELSE 0 END'),
    ('assessed_realisation', 'CASE WHEN maturity_realisation IS NULL THEN 0 ELSE sign END'),
    ('assessed_partnerships', 'CASE WHEN maturity_partnerships IS NULL THEN 0 ELSE sign END'),
    ('assessed_budget', 'CASE WHEN maturity_budget IS NULL THEN 0 ELSE sign END'),
    ('assessed_measurement', 'CASE WHEN maturity_measurement IS NULL THEN 0 ELSE sign END'),
    ('sum_realisation', 'coalesce(sign * maturity_realisation, 0)'),
    ('sum_partnerships', 'coalesce(sign * maturity_partnerships, 0)'),
    ('sum_budget', 'coalesce(sign * maturity_budget, 0)'),
    ('sum_measurement', 'coalesce(sign * maturity_measurement, 0)')
  ) AS list (name, value);

  -- What the totals must be. A row is there where a city takes part or there are projects; of a city that takes part without
  -- one all is 0.
  EXECUTE format('CREATE VIEW project_recount AS
    WITH city_theme AS (
      SELECT edition_id, city_id, theme_id, %1$s
      FROM project, (VALUES (1)) AS one (sign) GROUP BY edition_id, city_id, theme_id
    ),
    counted AS (
      SELECT edition_id, coalesce(city_id, 0) AS city_id, coalesce(theme_id, 0) AS theme_id,
        count(DISTINCT city_id)::integer AS cities, %2$s
      FROM city_theme
      GROUP BY GROUPING SETS ((edition_id, city_id, theme_id), (edition_id, city_id), (edition_id, theme_id), (edition_id))
    ),
    taking_part AS (
      SELECT edition_id, coalesce(city_id, 0) AS city_id, 0 AS theme_id, count(*)::integer AS participants
      FROM participation GROUP BY GROUPING SETS ((edition_id, city_id), (edition_id))
    )
    SELECT edition_id, city_id, theme_id, coalesce(participants, 0) AS participants, coalesce(cities, 0) AS cities, %3$s
    FROM counted FULL JOIN taking_part USING (edition_id, city_id, theme_id)',
    counted, summed, regexp_replace(columns, '(\w+)', 'coalesce(\1, 0) AS \1', 'g'));

  -- Adds what a statement changed of cities, and of their themes, to their rows and to those of the edition. Whoever changes
  -- an edition waits here for who did so before, until that transaction ends: what is read below is then the latest.
  EXECUTE format('CREATE FUNCTION add_to_totals(changes project_total[]) RETURNS VOID LANGUAGE plpgsql AS $body$
    BEGIN
      IF changes IS NULL THEN RETURN; END IF;
      PERFORM pg_advisory_xact_lock(hashtext(''project_total''), edition_id)
        FROM (SELECT DISTINCT edition_id FROM unnest(changes) ORDER BY edition_id) AS touched;
      WITH of_cities AS (
        SELECT changed.*, (coalesce(total.projects, 0) + changed.projects > 0)::integer
          - (coalesce(total.projects, 0) > 0)::integer AS appeared
        FROM unnest(changes) AS changed LEFT JOIN project_total AS total USING (edition_id, city_id, theme_id)
      ),
      changed AS (
        SELECT edition_id, city_id, theme_id, participants, appeared AS cities, %1$s FROM of_cities
        UNION ALL
        SELECT edition_id, 0, theme_id, sum(participants)::integer, sum(appeared)::integer, %2$s
        FROM of_cities GROUP BY edition_id, theme_id
      ),
      decided AS (
        SELECT changed.*, coalesce(total.projects, 0) + changed.projects > 0
          OR coalesce(total.participants, 0) + changed.participants > 0 AS stays
        FROM changed LEFT JOIN project_total AS total USING (edition_id, city_id, theme_id)
      ),
      ended AS (
        DELETE FROM project_total AS total USING decided
        WHERE NOT stays AND total.edition_id = decided.edition_id AND total.city_id = decided.city_id
          AND total.theme_id = decided.theme_id
      )
      INSERT INTO project_total AS total (edition_id, city_id, theme_id, participants, cities, %1$s)
      SELECT edition_id, city_id, theme_id, participants, cities, %1$s FROM decided WHERE stays
      ON CONFLICT (edition_id, city_id, theme_id) DO UPDATE SET
        participants = total.participants + EXCLUDED.participants, cities = total.cities + EXCLUDED.cities, %3$s;
    END $body$', columns, summed, added);

  FOR kind IN SELECT * FROM (VALUES
    ('insert', 'NEW TABLE AS added', 'SELECT 1 AS sign, added.* FROM added'),
    ('delete', 'OLD TABLE AS removed', 'SELECT -1 AS sign, removed.* FROM removed'),
    ('update', 'OLD TABLE AS removed NEW TABLE AS added',
      'SELECT -1 AS sign, removed.* FROM removed UNION ALL SELECT 1, added.* FROM added')
  ) AS list (event, tables, changed)
  LOOP
    EXECUTE format('CREATE FUNCTION count_project_%s() RETURNS TRIGGER LANGUAGE plpgsql AS $body$
      BEGIN
        PERFORM add_to_totals(array_agg(ROW(tally.*)::project_total)) FROM (
          SELECT edition_id, city_id, coalesce(theme_id, 0) AS theme_id, 0 AS participants, 0 AS cities, %s FROM (%s) AS changed
          GROUP BY GROUPING SETS ((edition_id, city_id, theme_id), (edition_id, city_id))
        ) AS tally WHERE (%s) <> (%s);
        RETURN NULL;
      END $body$', kind.event, counted, kind.changed, columns, nothing);
    EXECUTE format('CREATE FUNCTION count_participation_%s() RETURNS TRIGGER LANGUAGE plpgsql AS $body$
      BEGIN
        PERFORM add_to_totals(array_agg(ROW(edition_id, city_id, 0, participants, 0, %s)::project_total)) FROM (
          SELECT edition_id, city_id, sum(sign)::integer AS participants FROM (%s) AS changed
          GROUP BY edition_id, city_id HAVING sum(sign) <> 0
        ) AS tally;
        RETURN NULL;
      END $body$', kind.event, nothing, kind.changed);
    EXECUTE format('CREATE TRIGGER project_counted_%1$s AFTER %1$s ON project REFERENCING %2$s
      FOR EACH STATEMENT EXECUTE FUNCTION count_project_%1$s()', kind.event, kind.tables);
    EXECUTE format('CREATE TRIGGER participation_counted_%1$s AFTER %1$s ON participation REFERENCING %2$s
      FOR EACH STATEMENT EXECUTE FUNCTION count_participation_%1$s()', kind.event, kind.tables);
  END LOOP;
END $make$;

-- For whoever wrote with the triggers off, and for what was there before: makes the totals what they must be. Nobody writes
-- meanwhile; rows that are right stay as they are.
CREATE FUNCTION recount_totals() RETURNS VOID LANGUAGE plpgsql AS $$
BEGIN
  LOCK TABLE project, participation IN SHARE MODE;
  WITH wrong AS (TABLE project_total EXCEPT TABLE project_recount)
  DELETE FROM project_total AS total USING wrong
  WHERE total.edition_id = wrong.edition_id AND total.city_id = wrong.city_id AND total.theme_id = wrong.theme_id;
  INSERT INTO project_total (TABLE project_recount EXCEPT TABLE project_total);
END $$;

CREATE FUNCTION recount_after_truncate() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  PERFORM recount_totals();
  RETURN NULL;
END $$;
CREATE TRIGGER project_counted_truncate AFTER TRUNCATE ON project
  FOR EACH STATEMENT EXECUTE FUNCTION recount_after_truncate();
CREATE TRIGGER participation_counted_truncate AFTER TRUNCATE ON participation
  FOR EACH STATEMENT EXECUTE FUNCTION recount_after_truncate();

SELECT recount_totals();
