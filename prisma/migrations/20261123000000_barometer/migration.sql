-- The barometer's first schema. What schema.prisma says was written by Prisma's own engine; what its language cannot say
-- (functions, generated columns, collations, checks, partial indexes, triggers) was added by hand and has its reason here.

-- Functions that generated columns and checks call. They use nothing but pg_catalog, so that a dump restores anywhere.

-- The form in which texts are searched and sorted: no case, no accents, plain apostrophes, hyphens and spaces.
-- It needs no extension and gives the same answer whatever the database's locale: once accents are stripped, lower() under
-- the collation "C" has ASCII left to do, and the few letters that do not decompose are replaced by name.
CREATE FUNCTION search_key(value TEXT) RETURNS TEXT
  LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
  RETURN lower(
    replace(replace(replace(
      translate(
        regexp_replace(normalize(value, NFD) COLLATE "C", '[\u0300-\u036f]', '', 'g'),
        U&'\2018\2019\02BC\2010\2011\00A0\202F' || 'ŒÆẞØøĐđŁł',
        '''''''--  œæßOoDdLl'
      ),
      'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss') COLLATE "C"
  );

-- 0 to 100; an unweighted mean of the assessed axes, and nothing where fewer than three of the four are assessed.
CREATE FUNCTION maturity_score(a SMALLINT, b SMALLINT, c SMALLINT, d SMALLINT) RETURNS DOUBLE PRECISION
  LANGUAGE SQL IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN num_nonnulls(a, b, c, d) >= 3 THEN
    (coalesce(a, 0) + coalesce(b, 0) + coalesce(c, 0) + coalesce(d, 0)) * 25.0::DOUBLE PRECISION / num_nonnulls(a, b, c, d)
  END;

-- True for an array whose items are all there and all different: a null is not counted, hence missing.
CREATE FUNCTION has_distinct_items(items ANYARRAY) RETURNS BOOLEAN
  LANGUAGE SQL IMMUTABLE PARALLEL SAFE
  AS 'SELECT count(DISTINCT item) = cardinality(items) FROM unnest(items) AS item';

CREATE FUNCTION is_slug(value TEXT) RETURNS BOOLEAN
  LANGUAGE SQL IMMUTABLE PARALLEL SAFE
  RETURN value COLLATE "C" ~ '^[a-z0-9]+(-[a-z0-9]+)*$';

CREATE FUNCTION is_filled(value TEXT) RETURNS BOOLEAN
  LANGUAGE SQL IMMUTABLE PARALLEL SAFE
  RETURN btrim(value, U&' \0009\000A\000D\00A0\202F') <> '';

CREATE FUNCTION is_web_address(value TEXT) RETURNS BOOLEAN
  LANGUAGE SQL IMMUTABLE PARALLEL SAFE
  RETURN value COLLATE "C" ~ '^https?://[^[:space:]]+$';

-- CreateEnum
CREATE TYPE "CityKind" AS ENUM ('COMMUNE', 'INTERCOMMUNALITY', 'JOINT');

-- CreateEnum
CREATE TYPE "EditionStatus" AS ENUM ('DRAFT', 'PUBLISHED');

-- CreateEnum
CREATE TYPE "Provenance" AS ENUM ('SURVEY', 'ADMINISTRATIVE', 'RECONSTRUCTED', 'PUBLISHED');

-- CreateEnum
CREATE TYPE "ProjectStatus" AS ENUM ('UNDER_STUDY', 'IN_PROGRESS', 'COMPLETED', 'ABANDONED');

-- CreateEnum
CREATE TYPE "Objective" AS ENUM ('SERVICE', 'MANAGEMENT', 'ATTRACTIVENESS', 'SUSTAINABILITY', 'EXEMPLARITY');

-- CreateEnum
CREATE TYPE "IdentifierScheme" AS ENUM ('INSEE', 'SIREN');

-- CreateEnum
CREATE TYPE "ReferencePlaceKind" AS ENUM ('COMMUNE', 'DELEGATED_COMMUNE', 'ASSOCIATED_COMMUNE', 'MUNICIPAL_DISTRICT', 'INTERCOMMUNALITY');

-- CreateTable
CREATE TABLE "source" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT,
    "licence" TEXT,
    "updated_at" DATE,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "edition" (
    "id" SERIAL NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "year" INTEGER NOT NULL,
    "title_fr" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "status" "EditionStatus" NOT NULL DEFAULT 'DRAFT',
    "current" BOOLEAN NOT NULL DEFAULT false,
    "provenance" "Provenance" NOT NULL,
    "notice_fr" TEXT,
    "notice_en" TEXT,
    "methodology_fr" TEXT,
    "methodology_en" TEXT,
    "as_of" DATE,
    "source_id" INTEGER NOT NULL,
    "previous_id" INTEGER,
    "comparable_to_previous" BOOLEAN,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "theme" (
    "id" SERIAL NOT NULL,
    "edition_id" INTEGER NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "label_fr" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,

    CONSTRAINT "theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "region" (
    "code" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "region_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "department" (
    "code" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "region_code" TEXT NOT NULL,

    CONSTRAINT "department_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "reference_place" (
    "kind" "ReferencePlaceKind" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "siren" TEXT,
    "name" TEXT NOT NULL,
    "name_key" TEXT COLLATE "C" NOT NULL GENERATED ALWAYS AS (search_key("name")) STORED,
    "seat_code" TEXT,
    "department_code" TEXT,
    "region_code" TEXT,
    "population" INTEGER,
    "population_year" SMALLINT,

    CONSTRAINT "reference_place_pkey" PRIMARY KEY ("kind","code")
);

-- CreateTable
CREATE TABLE "reference_release" (
    "dataset" TEXT NOT NULL,
    "release" TEXT NOT NULL,
    "row_count" INTEGER NOT NULL,
    "loaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reference_release_pkey" PRIMARY KEY ("dataset")
);

-- CreateTable
CREATE TABLE "city" (
    "id" SERIAL NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT COLLATE "C" NOT NULL GENERATED ALWAYS AS (search_key("name")) STORED,
    "disclosed" BOOLEAN NOT NULL DEFAULT true,
    "kind" "CityKind",
    "population" INTEGER,
    "population_year" SMALLINT,
    "department_code" TEXT,
    "region_code" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "city_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "city_slug" (
    "slug" TEXT COLLATE "C" NOT NULL,
    "city_id" INTEGER NOT NULL,

    CONSTRAINT "city_slug_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "city_name" (
    "id" SERIAL NOT NULL,
    "city_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT COLLATE "C" NOT NULL GENERATED ALWAYS AS (search_key("name")) STORED,
    "valid_from" DATE,
    "valid_to" DATE,

    CONSTRAINT "city_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "city_identifier" (
    "id" SERIAL NOT NULL,
    "city_id" INTEGER NOT NULL,
    "scheme" "IdentifierScheme" NOT NULL,
    "value" TEXT NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "valid_to_year" SMALLINT,
    "source_id" INTEGER,

    CONSTRAINT "city_identifier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "participation" (
    "edition_id" INTEGER NOT NULL,
    "city_id" INTEGER NOT NULL,
    "name" TEXT,

    CONSTRAINT "participation_pkey" PRIMARY KEY ("edition_id","city_id")
);

-- CreateTable
CREATE TABLE "project" (
    "id" SERIAL NOT NULL,
    "edition_id" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_key" TEXT COLLATE "C" NOT NULL GENERATED ALWAYS AS (search_key("title")) STORED,
    "description" TEXT,
    "search_key" TEXT COLLATE "C" NOT NULL GENERATED ALWAYS AS (search_key("title" || coalesce(' ' || "description", ''))) STORED,
    "url" TEXT,
    "city_id" INTEGER NOT NULL,
    "theme_id" INTEGER NOT NULL,
    "objectives" "Objective"[] NOT NULL DEFAULT ARRAY[]::"Objective"[],
    "status" "ProjectStatus",
    "partners" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "budget_planned" DECIMAL(14,2),
    "budget_spent" DECIMAL(14,2),
    "started_on" DATE,
    "completed_on" DATE,
    "maturity_realisation" SMALLINT,
    "maturity_realisation_evidence" TEXT,
    "maturity_partnerships" SMALLINT,
    "maturity_partnerships_evidence" TEXT,
    "maturity_budget" SMALLINT,
    "maturity_budget_evidence" TEXT,
    "maturity_measurement" SMALLINT,
    "maturity_measurement_evidence" TEXT,
    "maturity_score" DOUBLE PRECISION GENERATED ALWAYS AS (
      maturity_score("maturity_realisation", "maturity_partnerships", "maturity_budget", "maturity_measurement")
    ) STORED,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_secondary_theme" (
    "project_id" INTEGER NOT NULL,
    "theme_id" INTEGER NOT NULL,
    "edition_id" INTEGER NOT NULL,
    "position" SMALLINT NOT NULL,

    CONSTRAINT "project_secondary_theme_pkey" PRIMARY KEY ("project_id","theme_id")
);

-- CreateTable
CREATE TABLE "project_partner_city" (
    "project_id" INTEGER NOT NULL,
    "city_id" INTEGER NOT NULL,

    CONSTRAINT "project_partner_city_pkey" PRIMARY KEY ("project_id","city_id")
);

-- CreateTable
CREATE TABLE "published_figure" (
    "id" SERIAL NOT NULL,
    "edition_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "label_fr" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "unit" TEXT NOT NULL,
    "theme_id" INTEGER,
    "objective" "Objective",
    "source_id" INTEGER NOT NULL,
    "position" SMALLINT NOT NULL,

    CONSTRAINT "published_figure_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "source_key_key" ON "source"("key");

-- CreateIndex
CREATE UNIQUE INDEX "edition_code_key" ON "edition"("code");

-- CreateIndex
CREATE INDEX "edition_previous_id_idx" ON "edition"("previous_id");

-- CreateIndex
CREATE UNIQUE INDEX "theme_edition_id_code_key" ON "theme"("edition_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "theme_edition_id_position_key" ON "theme"("edition_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "theme_id_edition_id_key" ON "theme"("id", "edition_id");

-- CreateIndex
CREATE INDEX "reference_place_code_idx" ON "reference_place"("code");

-- CreateIndex
CREATE INDEX "reference_place_siren_idx" ON "reference_place"("siren");

-- CreateIndex
CREATE INDEX "reference_place_name_key_idx" ON "reference_place"("name_key");

-- CreateIndex
CREATE UNIQUE INDEX "city_slug_key" ON "city"("slug");

-- CreateIndex
CREATE INDEX "city_name_key_id_idx" ON "city"("name_key", "id");

-- CreateIndex
CREATE INDEX "city_population_id_idx" ON "city"("population", "id");

-- CreateIndex
CREATE INDEX "city_department_code_idx" ON "city"("department_code");

-- CreateIndex
CREATE INDEX "city_region_code_idx" ON "city"("region_code");

-- CreateIndex
CREATE INDEX "city_slug_city_id_idx" ON "city_slug"("city_id");

-- CreateIndex
CREATE INDEX "city_name_name_key_idx" ON "city_name"("name_key");

-- CreateIndex
CREATE UNIQUE INDEX "city_name_city_id_name_key" ON "city_name"("city_id", "name");

-- CreateIndex
CREATE INDEX "city_identifier_city_id_idx" ON "city_identifier"("city_id");

-- CreateIndex
CREATE UNIQUE INDEX "city_identifier_scheme_value_key" ON "city_identifier"("scheme", "value");

-- CreateIndex
CREATE INDEX "participation_city_id_edition_id_idx" ON "participation"("city_id", "edition_id");

-- CreateIndex
CREATE INDEX "project_edition_id_maturity_score_id_idx" ON "project"("edition_id", "maturity_score" DESC NULLS LAST, "id");

-- CreateIndex
CREATE INDEX "project_city_id_edition_id_maturity_score_id_idx" ON "project"("city_id", "edition_id", "maturity_score" DESC NULLS LAST, "id");

-- CreateIndex
CREATE INDEX "project_theme_id_maturity_score_id_idx" ON "project"("theme_id", "maturity_score" DESC NULLS LAST, "id");

-- CreateIndex
CREATE UNIQUE INDEX "project_edition_id_reference_key" ON "project"("edition_id", "reference");

-- CreateIndex
CREATE UNIQUE INDEX "project_id_edition_id_key" ON "project"("id", "edition_id");

-- CreateIndex
CREATE INDEX "project_secondary_theme_theme_id_idx" ON "project_secondary_theme"("theme_id");

-- CreateIndex
CREATE UNIQUE INDEX "project_secondary_theme_project_id_position_key" ON "project_secondary_theme"("project_id", "position");

-- CreateIndex
CREATE INDEX "project_partner_city_city_id_idx" ON "project_partner_city"("city_id");

-- CreateIndex
CREATE UNIQUE INDEX "published_figure_edition_id_key_source_id_key" ON "published_figure"("edition_id", "key", "source_id");

-- CreateIndex
CREATE UNIQUE INDEX "published_figure_edition_id_position_key" ON "published_figure"("edition_id", "position");

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_previous_id_fkey" FOREIGN KEY ("previous_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme" ADD CONSTRAINT "theme_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "department" ADD CONSTRAINT "department_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reference_place" ADD CONSTRAINT "reference_place_department_code_fkey" FOREIGN KEY ("department_code") REFERENCES "department"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reference_place" ADD CONSTRAINT "reference_place_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "city" ADD CONSTRAINT "city_department_code_fkey" FOREIGN KEY ("department_code") REFERENCES "department"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "city" ADD CONSTRAINT "city_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "city_slug" ADD CONSTRAINT "city_slug_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "city"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "city_name" ADD CONSTRAINT "city_name_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "city"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "city_identifier" ADD CONSTRAINT "city_identifier_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "city"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "city_identifier" ADD CONSTRAINT "city_identifier_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "city"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_edition_id_city_id_fkey" FOREIGN KEY ("edition_id", "city_id") REFERENCES "participation"("edition_id", "city_id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_theme_id_edition_id_fkey" FOREIGN KEY ("theme_id", "edition_id") REFERENCES "theme"("id", "edition_id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_secondary_theme" ADD CONSTRAINT "project_secondary_theme_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_secondary_theme" ADD CONSTRAINT "project_secondary_theme_project_id_edition_id_fkey" FOREIGN KEY ("project_id", "edition_id") REFERENCES "project"("id", "edition_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_secondary_theme" ADD CONSTRAINT "project_secondary_theme_theme_id_edition_id_fkey" FOREIGN KEY ("theme_id", "edition_id") REFERENCES "theme"("id", "edition_id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_partner_city" ADD CONSTRAINT "project_partner_city_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_partner_city" ADD CONSTRAINT "project_partner_city_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "city"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_figure" ADD CONSTRAINT "published_figure_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_figure" ADD CONSTRAINT "published_figure_theme_id_edition_id_fkey" FOREIGN KEY ("theme_id", "edition_id") REFERENCES "theme"("id", "edition_id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_figure" ADD CONSTRAINT "published_figure_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Checks. A null passes a check that does not name it: unknown is allowed wherever the column is.

ALTER TABLE "source"
  ADD CONSTRAINT "source_key_format" CHECK (is_slug("key")),
  ADD CONSTRAINT "source_name_filled" CHECK (is_filled("name")),
  ADD CONSTRAINT "source_licence_filled" CHECK (is_filled("licence")),
  ADD CONSTRAINT "source_url_format" CHECK (is_web_address("url"));

ALTER TABLE "edition"
  ADD CONSTRAINT "edition_code_format" CHECK (is_slug("code")),
  ADD CONSTRAINT "edition_year_range" CHECK ("year" BETWEEN 1990 AND 2100),
  ADD CONSTRAINT "edition_title_filled" CHECK (is_filled("title_fr") AND is_filled("title_en")),
  ADD CONSTRAINT "edition_notice_filled" CHECK (is_filled("notice_fr") IS NOT FALSE AND is_filled("notice_en") IS NOT FALSE),
  ADD CONSTRAINT "edition_notice_required" CHECK ("provenance" <> 'RECONSTRUCTED' OR num_nulls("notice_fr", "notice_en") = 0),
  ADD CONSTRAINT "edition_as_of_required" CHECK ("provenance" = 'PUBLISHED' OR "as_of" IS NOT NULL),
  ADD CONSTRAINT "edition_current_published" CHECK (NOT "current" OR "status" = 'PUBLISHED'),
  ADD CONSTRAINT "edition_previous_comparable" CHECK (("previous_id" IS NULL) = ("comparable_to_previous" IS NULL)),
  ADD CONSTRAINT "edition_previous_other" CHECK ("previous_id" <> "id");

ALTER TABLE "theme"
  ADD CONSTRAINT "theme_code_format" CHECK (is_slug("code")),
  ADD CONSTRAINT "theme_label_filled" CHECK (is_filled("label_fr") AND is_filled("label_en")),
  ADD CONSTRAINT "theme_position_range" CHECK ("position" >= 1);

ALTER TABLE "reference_place"
  ADD CONSTRAINT "reference_place_code_format" CHECK (
    CASE WHEN "kind" = 'INTERCOMMUNALITY' THEN "code" ~ '^[0-9]{9}$' ELSE "code" ~ '^[0-9][0-9AB][0-9]{3}$' END),
  ADD CONSTRAINT "reference_place_siren_format" CHECK ("siren" ~ '^[0-9]{9}$'),
  ADD CONSTRAINT "reference_place_seat" CHECK (("kind" IN ('COMMUNE', 'INTERCOMMUNALITY')) = ("seat_code" IS NULL)),
  ADD CONSTRAINT "reference_place_population_range" CHECK ("population" >= 0),
  ADD CONSTRAINT "reference_place_population_year" CHECK ("population_year" IS NULL OR "population" IS NOT NULL);

-- A population whose year is unknown is possible, a year without a population says nothing.
ALTER TABLE "city"
  ADD CONSTRAINT "city_slug_format" CHECK (is_slug("slug")),
  ADD CONSTRAINT "city_name_filled" CHECK (is_filled("name")),
  ADD CONSTRAINT "city_population_range" CHECK ("population" >= 0),
  ADD CONSTRAINT "city_population_year" CHECK ("population_year" IS NULL OR "population" IS NOT NULL),
  ADD CONSTRAINT "city_disclosed_kind" CHECK ("disclosed" = ("kind" IS NOT NULL)),
  ADD CONSTRAINT "city_undisclosed_blank" CHECK (
    "disclosed" OR num_nonnulls("population", "population_year", "department_code", "region_code") = 0);

ALTER TABLE "city_slug" ADD CONSTRAINT "city_slug_slug_format" CHECK (is_slug("slug"));

ALTER TABLE "city_name"
  ADD CONSTRAINT "city_name_name_filled" CHECK (is_filled("name")),
  ADD CONSTRAINT "city_name_dates" CHECK ("valid_from" <= "valid_to");

ALTER TABLE "city_identifier"
  ADD CONSTRAINT "city_identifier_format" CHECK (
    CASE "scheme" WHEN 'INSEE' THEN "value" ~ '^[0-9][0-9AB][0-9]{3}$' ELSE "value" ~ '^[0-9]{9}$' END),
  ADD CONSTRAINT "city_identifier_dates" CHECK ("valid_from" <= "valid_to"),
  -- The year may stand alone, where the day is unknown; it never contradicts the day.
  ADD CONSTRAINT "city_identifier_end_year" CHECK ("valid_to_year" = extract(YEAR FROM "valid_to")),
  ADD CONSTRAINT "city_identifier_years" CHECK (extract(YEAR FROM "valid_from") <= "valid_to_year");

ALTER TABLE "participation" ADD CONSTRAINT "participation_name_filled" CHECK (is_filled("name"));

ALTER TABLE "project"
  ADD CONSTRAINT "project_reference_filled" CHECK (is_filled("reference")),
  ADD CONSTRAINT "project_title_filled" CHECK (is_filled("title")),
  ADD CONSTRAINT "project_url_format" CHECK (is_web_address("url")),
  ADD CONSTRAINT "project_objectives_distinct" CHECK (has_distinct_items("objectives")),
  ADD CONSTRAINT "project_partners_filled" CHECK (array_position("partners", NULL) IS NULL AND '' <> ALL ("partners")),
  ADD CONSTRAINT "project_budget_range" CHECK ("budget_planned" >= 0 IS NOT FALSE AND "budget_spent" >= 0 IS NOT FALSE),
  ADD CONSTRAINT "project_dates" CHECK ("started_on" <= "completed_on"),
  ADD CONSTRAINT "project_maturity_range" CHECK (
    "maturity_realisation" BETWEEN 0 AND 4 IS NOT FALSE AND "maturity_partnerships" BETWEEN 0 AND 4 IS NOT FALSE
    AND "maturity_budget" BETWEEN 0 AND 4 IS NOT FALSE AND "maturity_measurement" BETWEEN 0 AND 4 IS NOT FALSE);

ALTER TABLE "project_secondary_theme"
  ADD CONSTRAINT "project_secondary_theme_position_range" CHECK ("position" BETWEEN 1 AND 2);

ALTER TABLE "published_figure"
  ADD CONSTRAINT "published_figure_key_format" CHECK ("key" COLLATE "C" ~ '^[a-zA-Z0-9-]+(\.[a-zA-Z0-9-]+)*$'),
  ADD CONSTRAINT "published_figure_label_filled" CHECK (is_filled("label_fr") AND is_filled("label_en")),
  ADD CONSTRAINT "published_figure_unit_filled" CHECK (is_filled("unit")),
  -- NaN and the infinities are numbers to PostgreSQL and nothing to JSON.
  ADD CONSTRAINT "published_figure_value_finite" CHECK ("value" > '-Infinity' AND "value" < 'Infinity');

-- One edition at most is the current one; a city has one present code of each scheme.
CREATE UNIQUE INDEX "edition_one_current" ON "edition" ("current") WHERE "current";
CREATE UNIQUE INDEX "city_identifier_one_present" ON "city_identifier" ("city_id", "scheme")
  WHERE "valid_to" IS NULL AND "valid_to_year" IS NULL;

-- Slugs. Every slug a city takes is written down for ever, and never passes to another city.
-- ON CONFLICT waits for a concurrent claim of the same slug, so that two cities cannot both win it.
CREATE FUNCTION record_city_slug() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "city_slug" ("slug", "city_id") VALUES (NEW."slug", NEW."id") ON CONFLICT ("slug") DO NOTHING;
  IF NOT EXISTS (SELECT FROM "city_slug" WHERE "slug" = NEW."slug" AND "city_id" = NEW."id") THEN
    RAISE EXCEPTION 'The slug "%" belongs, or once belonged, to another city.', NEW."slug"
      USING ERRCODE = 'unique_violation', TABLE = 'city_slug', CONSTRAINT = 'city_slug_pkey',
        DETAIL = format('Key (slug)=(%s) already exists.', NEW."slug");
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "city_slug_recorded" AFTER INSERT OR UPDATE OF "slug" ON "city"
  FOR EACH ROW EXECUTE FUNCTION record_city_slug();

-- A slug goes only with its city; moving it to another city (a merger) stays possible while it is not the current one.
CREATE FUNCTION keep_city_slug() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "city" WHERE "id" = OLD."city_id"
             AND (TG_OP = 'DELETE' OR NEW."slug" <> OLD."slug" OR "slug" = OLD."slug")) THEN
    RAISE EXCEPTION 'The slug "%" is kept: addresses that use it must keep working.', OLD."slug"
      USING ERRCODE = 'check_violation', TABLE = 'city_slug', CONSTRAINT = 'city_slug_kept';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "city_slug_kept" AFTER DELETE OR UPDATE ON "city_slug"
  FOR EACH ROW EXECUTE FUNCTION keep_city_slug();

-- A secondary theme is never the primary one, a partner city never the lead. Both sides check, and the row lock on the
-- project makes two transactions that touch one project wait for each other. Deferrable: an exchange of primary and
-- secondary can SET CONSTRAINTS … DEFERRED.
CREATE FUNCTION check_project_links() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
  subject INTEGER := CASE TG_TABLE_NAME WHEN 'project' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(NEW) ->> 'project_id' END;
  lead RECORD;
BEGIN
  SELECT "theme_id", "city_id" INTO lead FROM "project" WHERE "id" = subject FOR SHARE;
  IF EXISTS (SELECT FROM "project_secondary_theme" WHERE "project_id" = subject AND "theme_id" = lead."theme_id") THEN
    RAISE EXCEPTION 'A secondary theme of project % is its primary theme.', subject
      USING ERRCODE = 'check_violation', TABLE = TG_TABLE_NAME, CONSTRAINT = 'project_secondary_theme_not_primary';
  END IF;
  IF EXISTS (SELECT FROM "project_partner_city" WHERE "project_id" = subject AND "city_id" = lead."city_id") THEN
    RAISE EXCEPTION 'A partner city of project % is its lead city.', subject
      USING ERRCODE = 'check_violation', TABLE = TG_TABLE_NAME, CONSTRAINT = 'project_partner_city_not_lead';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "project_secondary_theme_not_primary" AFTER INSERT OR UPDATE ON "project_secondary_theme"
  DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION check_project_links();
CREATE CONSTRAINT TRIGGER "project_partner_city_not_lead" AFTER INSERT OR UPDATE ON "project_partner_city"
  DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION check_project_links();
CREATE CONSTRAINT TRIGGER "project_links_kept" AFTER UPDATE OF "theme_id", "city_id" ON "project"
  DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION check_project_links();
