-- Who may change the data, what they changed, corrections told to readers, and files on their way in.

-- CreateEnum
CREATE TYPE "AccessRole" AS ENUM ('READER', 'CITY_EDITOR', 'EDITOR', 'ADMINISTRATOR');

-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('STAGED', 'COMMITTED', 'DISCARDED', 'FAILED');

-- CreateEnum
CREATE TYPE "IssueSeverity" AS ENUM ('ERROR', 'WARNING');

-- AlterTable
ALTER TABLE "edition" ADD COLUMN     "published_at" TIMESTAMPTZ(3),
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "project" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "theme" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "access_token" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "role" "AccessRole" NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "access_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "access_token_city" (
    "token_id" INTEGER NOT NULL,
    "city_id" INTEGER NOT NULL,

    CONSTRAINT "access_token_city_pkey" PRIMARY KEY ("token_id","city_id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "token_id" INTEGER,
    "action" TEXT NOT NULL,
    "edition_id" INTEGER,
    "subject" TEXT NOT NULL,
    "subject_id" INTEGER,
    "label" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "erratum" (
    "id" SERIAL NOT NULL,
    "edition_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason_fr" TEXT NOT NULL,
    "reason_en" TEXT,
    "actor" TEXT NOT NULL,
    "created" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "removed" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "erratum_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "edition_revision" (
    "edition_id" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "figures" JSONB NOT NULL,

    CONSTRAINT "edition_revision_pkey" PRIMARY KEY ("edition_id","revision")
);

-- CreateTable
CREATE TABLE "import" (
    "id" SERIAL NOT NULL,
    "edition_id" INTEGER,
    "edition_code" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_size" INTEGER NOT NULL,
    "file_digest" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "status" "ImportStatus" NOT NULL DEFAULT 'STAGED',
    "actor" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "committed_at" TIMESTAMPTZ(3),
    "row_count" INTEGER NOT NULL DEFAULT 0,
    "error_count" INTEGER NOT NULL DEFAULT 0,
    "warning_count" INTEGER NOT NULL DEFAULT 0,
    "created" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "removed" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "failure_details" JSONB,

    CONSTRAINT "import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "import_id" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "valid" BOOLEAN NOT NULL,
    "project" JSONB NOT NULL,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("import_id","row")
);

-- CreateTable
CREATE TABLE "import_issue" (
    "import_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "row" INTEGER,
    "column" TEXT,
    "value" TEXT,
    "code" TEXT NOT NULL,
    "severity" "IssueSeverity" NOT NULL,
    "details" JSONB,

    CONSTRAINT "import_issue_pkey" PRIMARY KEY ("import_id","position")
);

-- CreateIndex
CREATE UNIQUE INDEX "access_token_digest_key" ON "access_token"("digest");

-- CreateIndex
CREATE INDEX "access_token_city_city_id_idx" ON "access_token_city"("city_id");

-- CreateIndex
CREATE INDEX "audit_event_edition_id_id_idx" ON "audit_event"("edition_id", "id");

-- CreateIndex
CREATE INDEX "audit_event_subject_subject_id_id_idx" ON "audit_event"("subject", "subject_id", "id");

-- CreateIndex
CREATE INDEX "erratum_edition_id_id_idx" ON "erratum"("edition_id", "id");

-- CreateIndex
CREATE INDEX "import_edition_code_id_idx" ON "import"("edition_code", "id");

-- CreateIndex
CREATE INDEX "import_edition_id_idx" ON "import"("edition_id");

-- CreateIndex
CREATE INDEX "import_row_import_id_reference_idx" ON "import_row"("import_id", "reference");

-- CreateIndex
CREATE INDEX "import_issue_import_id_code_idx" ON "import_issue"("import_id", "code");

-- AddForeignKey
ALTER TABLE "access_token_city" ADD CONSTRAINT "access_token_city_token_id_fkey" FOREIGN KEY ("token_id") REFERENCES "access_token"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_token_city" ADD CONSTRAINT "access_token_city_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "city"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "erratum" ADD CONSTRAINT "erratum_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_revision" ADD CONSTRAINT "edition_revision_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import" ADD CONSTRAINT "import_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_issue" ADD CONSTRAINT "import_issue_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Checks.
ALTER TABLE "access_token"
  ADD CONSTRAINT "access_token_name_not_blank" CHECK (btrim("name") <> ''),
  ADD CONSTRAINT "access_token_digest_format" CHECK ("digest" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "access_token_expires_later" CHECK ("expires_at" > "created_at");
ALTER TABLE "audit_event"
  ADD CONSTRAINT "audit_event_actor_not_blank" CHECK (btrim("actor") <> ''),
  ADD CONSTRAINT "audit_event_action_format" CHECK ("action" ~ '^[a-z]+\.[a-z-]+$');
ALTER TABLE "erratum"
  ADD CONSTRAINT "erratum_reason_not_blank" CHECK (btrim("reason_fr") <> '' AND btrim("reason_en") <> ''),
  ADD CONSTRAINT "erratum_counts" CHECK ("created" >= 0 AND "updated" >= 0 AND "removed" >= 0);
ALTER TABLE "edition_revision" ADD CONSTRAINT "edition_revision_from_one" CHECK ("revision" >= 1);
ALTER TABLE "edition"
  ADD CONSTRAINT "edition_version_from_one" CHECK ("version" >= 1);
ALTER TABLE "theme" ADD CONSTRAINT "theme_version_from_one" CHECK ("version" >= 1);
ALTER TABLE "project" ADD CONSTRAINT "project_version_from_one" CHECK ("version" >= 1);
ALTER TABLE "import"
  ADD CONSTRAINT "import_edition_code_format" CHECK ("edition_code" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "import_file_size" CHECK ("file_size" >= 0),
  ADD CONSTRAINT "import_file_digest_format" CHECK ("file_digest" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "import_committed_at" CHECK (("status" = 'COMMITTED') = ("committed_at" IS NOT NULL)),
  ADD CONSTRAINT "import_failure" CHECK (("status" = 'FAILED') = ("failure" IS NOT NULL)
    AND ("failure" IS NOT NULL OR "failure_details" IS NULL)),
  ADD CONSTRAINT "import_counts" CHECK (least("row_count", "error_count", "warning_count", "created", "updated",
    "unchanged", "removed", "skipped") >= 0);
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_from_one" CHECK ("row" >= 1);

-- The audit log is only ever added to.
CREATE FUNCTION keep_audit_event() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The audit log is only ever added to.'
    USING ERRCODE = 'check_violation', TABLE = 'audit_event', CONSTRAINT = 'audit_event_kept';
END $$;
CREATE TRIGGER "audit_event_kept" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_event"
  FOR EACH STATEMENT EXECUTE FUNCTION keep_audit_event();
