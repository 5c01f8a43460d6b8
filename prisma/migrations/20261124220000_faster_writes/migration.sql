-- Writing tens of thousands of rows at once, as an import does, took a second look at what is computed for each of them.
-- Nothing here changes what is stored or what is refused.

-- The same answer as before. A text without a letter beyond ASCII, which every second title is, has nothing but capitals to lose.
CREATE OR REPLACE FUNCTION search_key(value TEXT) RETURNS TEXT
  LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
  RETURN CASE WHEN octet_length(value) = char_length(value) THEN lower(value COLLATE "C") ELSE lower(
    replace(replace(replace(
      translate(
        regexp_replace(normalize(value, NFD) COLLATE "C", '[\u0300-\u036f]', '', 'g'),
        U&'\2018\2019\02BC\2010\2011\00A0\202F' || 'ŒÆẞØøĐđŁł',
        '''''''--  œæßOoDdLl'
      ),
      'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss') COLLATE "C"
  ) END;

-- The function counts items with a statement of its own, which an empty list does not need.
ALTER TABLE "project"
  DROP CONSTRAINT "project_objectives_distinct",
  ADD CONSTRAINT "project_objectives_distinct" CHECK (cardinality("objectives") = 0 OR has_distinct_items("objectives"));

-- The slugs of new cities are written down for all of them together; row by row it took longer than the cities themselves.
-- A trigger for named columns cannot see its rows together, so that a change of slug keeps the trigger it had.
CREATE FUNCTION record_city_slugs() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
  taken TEXT;
BEGIN
  INSERT INTO "city_slug" ("slug", "city_id") SELECT "slug", "id" FROM "added" ON CONFLICT ("slug") DO NOTHING;
  SELECT a."slug" INTO taken FROM "added" a
    WHERE NOT EXISTS (SELECT FROM "city_slug" s WHERE s."slug" = a."slug" AND s."city_id" = a."id") LIMIT 1;
  IF taken IS NOT NULL THEN
    RAISE EXCEPTION 'The slug "%" belongs, or once belonged, to another city.', taken
      USING ERRCODE = 'unique_violation', TABLE = 'city_slug', CONSTRAINT = 'city_slug_pkey',
        DETAIL = format('Key (slug)=(%s) already exists.', taken);
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER "city_slug_recorded" ON "city";
CREATE TRIGGER "city_slug_recorded" AFTER UPDATE OF "slug" ON "city"
  FOR EACH ROW EXECUTE FUNCTION record_city_slug();
CREATE TRIGGER "city_slugs_recorded" AFTER INSERT ON "city"
  REFERENCING NEW TABLE AS "added" FOR EACH STATEMENT EXECUTE FUNCTION record_city_slugs();
