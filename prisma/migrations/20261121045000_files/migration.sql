-- CreateEnum
CREATE TYPE "FileKind" AS ENUM ('PDF', 'JPG', 'PNG', 'DOCX', 'XLSX');

-- CreateEnum
CREATE TYPE "FilePurpose" AS ENUM ('EVIDENCE', 'PICTURE');

-- CreateTable
CREATE TABLE "StoredFile" (
    "hash" CHAR(64) NOT NULL,
    "size" INTEGER NOT NULL,
    "kind" "FileKind" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "claimedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "Upload" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "purpose" "FilePurpose" NOT NULL,
    "suggestionId" UUID NOT NULL,
    "technologyId" TEXT,
    "name" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "received" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "expiresAt" TIMESTAMPTZ(3) NOT NULL DEFAULT (clock_timestamp() + '3 days'::interval),
    "fileId" UUID,

    CONSTRAINT "Upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvidenceFile" (
    "id" UUID NOT NULL,
    "purpose" "FilePurpose" NOT NULL,
    "suggestionId" UUID NOT NULL,
    "technologyId" TEXT,
    "hash" CHAR(64) NOT NULL,
    "name" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "EvidenceFile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "StoredFile_claimedAt_idx" ON "StoredFile"("claimedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Upload_fileId_key" ON "Upload"("fileId");

-- CreateIndex
CREATE INDEX "Upload_ownerId_suggestionId_idx" ON "Upload"("ownerId", "suggestionId");

-- CreateIndex
CREATE INDEX "Upload_expiresAt_idx" ON "Upload"("expiresAt");

-- CreateIndex
CREATE INDEX "EvidenceFile_suggestionId_order_idx" ON "EvidenceFile"("suggestionId", "order");

-- CreateIndex
CREATE INDEX "EvidenceFile_hash_idx" ON "EvidenceFile"("hash");

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "Suggestion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "EvidenceFile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceFile" ADD CONSTRAINT "EvidenceFile_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "Suggestion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceFile" ADD CONSTRAINT "EvidenceFile_hash_fkey" FOREIGN KEY ("hash") REFERENCES "StoredFile"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "StoredFile"
  ADD CONSTRAINT "StoredFile_hash_is_sha256" CHECK ("hash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "StoredFile_size" CHECK ("size" BETWEEN 1 AND 20971520);

ALTER TABLE "Upload"
  ADD CONSTRAINT "Upload_size" CHECK ("size" BETWEEN 1 AND 20971520),
  ADD CONSTRAINT "Upload_received" CHECK ("received" BETWEEN 0 AND "size"),
  ADD CONSTRAINT "Upload_finished_is_whole" CHECK ("fileId" IS NULL OR "received" = "size");

ALTER TABLE "EvidenceFile"
  ADD CONSTRAINT "EvidenceFile_name" CHECK (length("name") BETWEEN 1 AND 200),
  ADD CONSTRAINT "EvidenceFile_picture_of_the_whole" CHECK ("purpose" = 'EVIDENCE' OR "technologyId" IS NULL);
