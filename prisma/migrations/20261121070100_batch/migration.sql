-- CreateEnum
CREATE TYPE "BatchState" AS ENUM ('OPEN', 'DELIVERED');

-- CreateEnum
CREATE TYPE "ExportKind" AS ENUM ('ARCHIVE', 'TABLE', 'MANIFEST');

-- CreateTable
CREATE TABLE "Batch" (
    "id" UUID NOT NULL,
    "callId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "BatchState" NOT NULL DEFAULT 'OPEN',
    "scanHash" CHAR(64),
    "scanName" TEXT NOT NULL DEFAULT '',
    "scanOf" CHAR(64),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "deliveredAt" TIMESTAMPTZ(3),
    "deliveredById" UUID,
    "deliveredByName" TEXT NOT NULL DEFAULT '',
    "hash" CHAR(64),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BatchItem" (
    "batchId" UUID NOT NULL,
    "suggestionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "versionNumber" INTEGER,
    "path" TEXT NOT NULL DEFAULT '',
    "hash" CHAR(64),
    "size" INTEGER,

    CONSTRAINT "BatchItem_pkey" PRIMARY KEY ("batchId","suggestionId")
);

-- CreateTable
CREATE TABLE "VersionDocument" (
    "suggestionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "VersionDocument_pkey" PRIMARY KEY ("suggestionId","number")
);

-- CreateTable
CREATE TABLE "BatchExport" (
    "batchId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "ExportKind" NOT NULL,
    "name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "byId" UUID NOT NULL,
    "byName" TEXT NOT NULL,
    "basis" CHAR(64) NOT NULL,
    "members" UUID[],
    "size" BIGINT NOT NULL,
    "sha256" CHAR(64),
    "files" JSONB NOT NULL DEFAULT '[]',
    "hash" CHAR(64),

    CONSTRAINT "BatchExport_pkey" PRIMARY KEY ("batchId","number")
);

-- CreateIndex
CREATE INDEX "Batch_scanHash_idx" ON "Batch"("scanHash");

-- CreateIndex
CREATE UNIQUE INDEX "Batch_callId_departmentId_number_key" ON "Batch"("callId", "departmentId", "number");

-- CreateIndex
CREATE INDEX "BatchItem_suggestionId_idx" ON "BatchItem"("suggestionId");

-- CreateIndex
CREATE INDEX "BatchItem_hash_idx" ON "BatchItem"("hash");

-- CreateIndex
CREATE INDEX "VersionDocument_hash_idx" ON "VersionDocument"("hash");

-- CreateIndex
CREATE INDEX "BatchExport_hash_idx" ON "BatchExport"("hash");

-- AddForeignKey
ALTER TABLE "Batch" ADD CONSTRAINT "Batch_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Batch" ADD CONSTRAINT "Batch_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Batch" ADD CONSTRAINT "Batch_scanHash_fkey" FOREIGN KEY ("scanHash") REFERENCES "StoredFile"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BatchItem" ADD CONSTRAINT "BatchItem_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "Batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BatchItem" ADD CONSTRAINT "BatchItem_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "Suggestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BatchItem" ADD CONSTRAINT "BatchItem_hash_fkey" FOREIGN KEY ("hash") REFERENCES "StoredFile"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VersionDocument" ADD CONSTRAINT "VersionDocument_suggestionId_number_fkey" FOREIGN KEY ("suggestionId", "number") REFERENCES "SuggestionVersion"("suggestionId", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VersionDocument" ADD CONSTRAINT "VersionDocument_hash_fkey" FOREIGN KEY ("hash") REFERENCES "StoredFile"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BatchExport" ADD CONSTRAINT "BatchExport_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "Batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BatchExport" ADD CONSTRAINT "BatchExport_hash_fkey" FOREIGN KEY ("hash") REFERENCES "StoredFile"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What must never be broken, whatever the code above it does.

-- A department works on one batch of a call at a time.
CREATE UNIQUE INDEX "Batch_one_open" ON "Batch"("callId", "departmentId") WHERE "state" = 'OPEN';

ALTER TABLE "Batch"
  ADD CONSTRAINT "Batch_number" CHECK ("number" >= 1),
  ADD CONSTRAINT "Batch_scan_named" CHECK (("scanHash" IS NULL) = ("scanName" = '') AND ("scanHash" IS NULL) = ("scanOf" IS NULL)),
  ADD CONSTRAINT "Batch_delivery_whole" CHECK (
    num_nonnulls("deliveredAt", "deliveredById", "hash") = CASE "state" WHEN 'DELIVERED' THEN 3 ELSE 0 END
    -- What was stamped is what was delivered.
    AND ("state" = 'OPEN' OR ("scanOf" IS NOT NULL AND "scanOf" = "hash"))
  );

-- Deferred: a new order passes through numbers that two items share.
ALTER TABLE "BatchItem"
  ADD CONSTRAINT "BatchItem_number" CHECK ("number" >= 1),
  ADD CONSTRAINT "BatchItem_numbered_once" UNIQUE ("batchId", "number") DEFERRABLE INITIALLY DEFERRED,
  ADD CONSTRAINT "BatchItem_version" FOREIGN KEY ("suggestionId", "versionNumber") REFERENCES "SuggestionVersion"("suggestionId", "number"),
  ADD CONSTRAINT "BatchItem_frozen_whole" CHECK (num_nonnulls("versionNumber", "hash", "size") IN (0, 3) AND (("hash" IS NULL) = ("path" = '')));

ALTER TABLE "BatchExport"
  ADD CONSTRAINT "BatchExport_number" CHECK ("number" >= 1),
  ADD CONSTRAINT "BatchExport_content" CHECK (("kind" = 'TABLE') = ("hash" IS NOT NULL) AND ("kind" = 'ARCHIVE' OR "sha256" IS NOT NULL));

CREATE FUNCTION batch_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."state" = 'DELIVERED' THEN
    RAISE EXCEPTION 'a delivered batch is fixed' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  IF NEW."callId" <> OLD."callId" OR NEW."departmentId" <> OLD."departmentId" OR NEW."number" <> OLD."number" THEN
    RAISE EXCEPTION 'a batch stays with its call, department and number' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."state" = 'DELIVERED' AND (
    NOT EXISTS (SELECT 1 FROM "BatchItem" i WHERE i."batchId" = NEW.id)
    OR EXISTS (SELECT 1 FROM "BatchItem" i WHERE i."batchId" = NEW.id AND i."hash" IS NULL)
  ) THEN
    RAISE EXCEPTION 'a batch is delivered with what it holds' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Batch_fixed" BEFORE UPDATE OR DELETE ON "Batch" FOR EACH ROW EXECUTE FUNCTION batch_fixed();
CREATE TRIGGER "Batch_kept" BEFORE TRUNCATE ON "Batch" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION batch_item_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of_batch uuid := CASE TG_OP WHEN 'INSERT' THEN NEW."batchId" ELSE OLD."batchId" END;
  state "BatchState";
BEGIN
  -- The lock makes a change and a delivery at the same moment wait for each other.
  SELECT b."state" INTO state FROM "Batch" b WHERE b.id = of_batch FOR SHARE;
  IF state = 'DELIVERED' OR (TG_OP = 'UPDATE' AND NEW."batchId" <> OLD."batchId") THEN
    RAISE EXCEPTION 'a delivered batch is fixed' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "BatchItem_fixed" BEFORE INSERT OR UPDATE OR DELETE ON "BatchItem" FOR EACH ROW EXECUTE FUNCTION batch_item_fixed();
CREATE TRIGGER "BatchItem_kept" BEFORE TRUNCATE ON "BatchItem" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The ledger grows only; one thing may come later: what an archive's bytes turned out to be, once.
CREATE FUNCTION batch_export_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."sha256" IS NULL AND NEW."sha256" IS NOT NULL
    AND to_jsonb(NEW) - 'sha256' = to_jsonb(OLD) - 'sha256' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the ledger of exports is fixed' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER "BatchExport_fixed" BEFORE UPDATE OR DELETE ON "BatchExport" FOR EACH ROW EXECUTE FUNCTION batch_export_fixed();
CREATE TRIGGER "BatchExport_kept" BEFORE TRUNCATE ON "BatchExport" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "VersionDocument_fixed" BEFORE UPDATE OR DELETE ON "VersionDocument" FOR EACH ROW EXECUTE FUNCTION refuse_change();
