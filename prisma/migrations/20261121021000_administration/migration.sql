-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN "mergedIntoId" UUID;

-- CreateTable
CREATE TABLE "AccountImport" (
    "id" UUID NOT NULL,
    "byId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "fit" INTEGER NOT NULL,
    "rejected" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "appliedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "AccountImport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AccountImport_createdAt_idx" ON "AccountImport"("createdAt");

-- CreateIndex
CREATE INDEX "Organisation_mergedIntoId_idx" ON "Organisation"("mergedIntoId");

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Organisation"
  -- A double takes part in nothing any more, and no chain of doubles leads back to itself in one step.
  ADD CONSTRAINT "Organisation_merged_is_rejected" CHECK ("mergedIntoId" IS NULL OR ("state" = 'REJECTED' AND "mergedIntoId" <> "id"));
