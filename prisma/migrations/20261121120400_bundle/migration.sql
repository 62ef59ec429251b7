-- CreateEnum
CREATE TYPE "BundleState" AS ENUM ('EMPTY', 'WAITING', 'READING', 'READ', 'AGREED', 'TAKING', 'TAKEN', 'FAILED');

-- CreateEnum
CREATE TYPE "Origin" AS ENUM ('PORTAL', 'OUTSIDE');

-- AlterTable
ALTER TABLE "Account" ADD COLUMN "outside" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Batch" ADD COLUMN "origin" "Origin" NOT NULL DEFAULT 'PORTAL';

-- AlterTable
ALTER TABLE "Suggestion" ADD COLUMN "origin" "Origin" NOT NULL DEFAULT 'PORTAL';

-- CreateTable
CREATE TABLE "Bundle" (
    "id" UUID NOT NULL,
    "callId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "state" "BundleState" NOT NULL DEFAULT 'EMPTY',
    "archiveName" TEXT NOT NULL DEFAULT '',
    "archivePlace" TEXT NOT NULL DEFAULT '',
    "archiveHash" CHAR(64),
    "archiveSize" INTEGER NOT NULL DEFAULT 0,
    "tableName" TEXT NOT NULL DEFAULT '',
    "tablePlace" TEXT NOT NULL DEFAULT '',
    "tableHash" CHAR(64),
    "report" JSONB,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT NOT NULL DEFAULT '',
    "heldUntil" TIMESTAMPTZ(3),
    "byId" UUID NOT NULL,
    "byName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "batchId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Bundle_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Bundle_batchId_key" ON "Bundle"("batchId");

-- CreateIndex
CREATE INDEX "Bundle_callId_departmentId_idx" ON "Bundle"("callId", "departmentId");

-- CreateIndex
CREATE INDEX "Bundle_state_heldUntil_idx" ON "Bundle"("state", "heldUntil");

-- AddForeignKey
ALTER TABLE "Bundle" ADD CONSTRAINT "Bundle_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Bundle" ADD CONSTRAINT "Bundle_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Bundle" ADD CONSTRAINT "Bundle_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "Batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Bundle"
  ADD CONSTRAINT "Bundle_taken" CHECK (("batchId" IS NOT NULL) = ("state" = 'TAKEN')),
  ADD CONSTRAINT "Bundle_read" CHECK ("state" NOT IN ('READ', 'AGREED', 'TAKING', 'TAKEN') OR "report" IS NOT NULL),
  ADD CONSTRAINT "Bundle_failure" CHECK (("failure" <> '') = ("state" = 'FAILED'));

-- Somebody whose text came from outside owns it, and can never sign in: no document of theirs was seen, and no mailbox is theirs.
ALTER TABLE "Account" DROP CONSTRAINT "Account_identity_whole",
  ADD CONSTRAINT "Account_identity_whole" CHECK (("identityHash" IS NULL) = ("identityKind" IS NULL) OR ("outside" AND "identityKind" IS NULL)),
  ADD CONSTRAINT "Account_outside" CHECK (
    NOT "outside" OR ("role" = 'PROPOSER' AND "disabledAt" IS NOT NULL AND "passwordHash" IS NULL AND "mobile" IS NULL
      AND "email" LIKE '%@outside.invalid')
  );

-- What came from outside was stamped on paper; a scan of it may be there or not.
ALTER TABLE "Batch" DROP CONSTRAINT "Batch_delivery_whole",
  ADD CONSTRAINT "Batch_delivery_whole" CHECK (
    num_nonnulls("deliveredAt", "deliveredById", "hash") = CASE "state" WHEN 'DELIVERED' THEN 3 ELSE 0 END
    AND ("state" = 'OPEN' OR "origin" = 'OUTSIDE' OR ("scanOf" IS NOT NULL AND "scanOf" = "hash"))
  ),
  ADD CONSTRAINT "Batch_outside_delivered" CHECK ("origin" = 'PORTAL' OR "state" = 'DELIVERED');

-- A batch from outside is there at once as delivered, and filled in the transaction that makes it.
CREATE OR REPLACE FUNCTION batch_item_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of_batch uuid := CASE TG_OP WHEN 'INSERT' THEN NEW."batchId" ELSE OLD."batchId" END;
  state "BatchState";
  fresh boolean;
BEGIN
  -- The lock makes a change and a delivery at the same moment wait for each other.
  SELECT b."state", b."origin" = 'OUTSIDE' AND b.xmin = pg_current_xact_id()::xid INTO state, fresh
  FROM "Batch" b WHERE b.id = of_batch FOR SHARE;
  IF TG_OP = 'INSERT' AND fresh AND NEW."hash" IS NOT NULL THEN
    RETURN NEW;
  END IF;
  IF state = 'DELIVERED' OR (TG_OP = 'UPDATE' AND NEW."batchId" <> OLD."batchId") THEN
    RAISE EXCEPTION 'a delivered batch is fixed' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
