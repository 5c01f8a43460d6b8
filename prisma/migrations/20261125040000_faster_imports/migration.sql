-- What an import of tens of thousands of rows spends its time on. Nothing here changes what is stored or what is refused.

-- The same answer as before. Taking a French text's letters apart to throw their accents away took most of a project's insert:
-- the letters that French has are replaced by name first, and only a text that then still has others takes the long way.
CREATE OR REPLACE FUNCTION search_key(value TEXT) RETURNS TEXT
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  plain TEXT := value;
BEGIN
  IF octet_length(plain) = char_length(plain) THEN
    RETURN lower(plain COLLATE "C");
  END IF;
  plain := replace(replace(replace(replace(replace(replace(plain COLLATE "C",
    'é', 'e'), 'è', 'e'), 'à', 'a'), 'ê', 'e'), 'ç', 'c'), 'â', 'a');
  IF octet_length(plain) = char_length(plain) THEN
    RETURN lower(plain COLLATE "C");
  END IF;
  plain := replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(plain COLLATE "C",
    'ô', 'o'), 'î', 'i'), 'û', 'u'), 'ù', 'u'), 'ë', 'e'), 'É', 'E'), 'È', 'E'), 'À', 'A'), U&'\2019', ''''), U&'\00A0', ' ');
  IF octet_length(plain) = char_length(plain) THEN
    RETURN lower(plain COLLATE "C");
  END IF;
  RETURN lower(
    replace(replace(replace(
      translate(
        regexp_replace(normalize(plain, NFD) COLLATE "C", '[\u0300-\u036f]', '', 'g'),
        U&'\2018\2019\02BC\2010\2011\00A0\202F' || 'ŒÆẞØøĐđŁł',
        '''''''--  œæßOoDdLl'
      ),
      'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss') COLLATE "C");
END $$;

-- A slug that is another city's is looked for before and not after; one that somebody else takes meanwhile is refused by the
-- table's own key. Asking about each row whether it was there already took longer than writing them down.
CREATE OR REPLACE FUNCTION record_city_slugs() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
  taken TEXT;
BEGIN
  SELECT s."slug" INTO taken FROM "added" a JOIN "city_slug" s ON s."slug" = a."slug" LIMIT 1;
  IF taken IS NOT NULL THEN
    RAISE EXCEPTION 'The slug "%" belongs, or once belonged, to another city.', taken
      USING ERRCODE = 'unique_violation', TABLE = 'city_slug', CONSTRAINT = 'city_slug_pkey',
        DETAIL = format('Key (slug)=(%s) already exists.', taken);
  END IF;
  INSERT INTO "city_slug" ("slug", "city_id") SELECT "slug", "id" FROM "added";
  RETURN NULL;
END $$;
