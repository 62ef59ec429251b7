-- CreateEnum
CREATE TYPE "HistoryFormat" AS ENUM ('XLSX', 'CSV', 'JSON');

-- CreateEnum
CREATE TYPE "HistoryImportState" AS ENUM ('RECEIVED', 'WAITING', 'RUNNING', 'DONE', 'FAILED');

-- CreateTable
CREATE TABLE "HistoryImport" (
    "id" UUID NOT NULL,
    "state" "HistoryImportState" NOT NULL DEFAULT 'RECEIVED',
    "fileName" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "format" "HistoryFormat" NOT NULL,
    "sample" JSONB NOT NULL,
    "byId" UUID NOT NULL,
    "byName" TEXT NOT NULL,
    "listId" UUID,
    "mapping" JSONB,
    "rowsDone" INTEGER NOT NULL DEFAULT 0,
    "created" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "share" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT NOT NULL DEFAULT '',
    "heldUntil" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "finishedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "HistoryImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HistoryRejection" (
    "importId" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "cells" TEXT[],

    CONSTRAINT "HistoryRejection_pkey" PRIMARY KEY ("importId","row")
);

-- CreateIndex
CREATE INDEX "HistoryImport_listId_idx" ON "HistoryImport"("listId");

-- CreateIndex
CREATE INDEX "HistoryImport_state_heldUntil_idx" ON "HistoryImport"("state", "heldUntil");

-- AddForeignKey
ALTER TABLE "HistoryImport" ADD CONSTRAINT "HistoryImport_listId_fkey" FOREIGN KEY ("listId") REFERENCES "HistoryList"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HistoryRejection" ADD CONSTRAINT "HistoryRejection_importId_fkey" FOREIGN KEY ("importId") REFERENCES "HistoryImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "HistoryImport"
  ADD CONSTRAINT "HistoryImport_settled" CHECK ("state" IN ('RECEIVED', 'FAILED') OR ("listId" IS NOT NULL AND "mapping" IS NOT NULL)),
  ADD CONSTRAINT "HistoryImport_finished" CHECK (("finishedAt" IS NOT NULL) = ("state" IN ('DONE', 'FAILED'))),
  ADD CONSTRAINT "HistoryImport_failure" CHECK (("failure" <> '') = ("state" = 'FAILED'));
