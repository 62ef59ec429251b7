-- CreateEnum
CREATE TYPE "HistoryKind" AS ENUM ('FUNDED', 'EARLIER');

-- CreateTable
CREATE TABLE "HistoryList" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "HistoryKind" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "HistoryList_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HistoryRecord" (
    "id" UUID NOT NULL,
    "listId" UUID NOT NULL,
    "kind" "HistoryKind" NOT NULL,
    "key" TEXT NOT NULL,
    "number" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL,
    "organisation" TEXT NOT NULL DEFAULT '',
    "person" TEXT NOT NULL DEFAULT '',
    "year" INTEGER,
    "summary" TEXT NOT NULL DEFAULT '',
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "HistoryRecord_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "HistoryList_name_key" ON "HistoryList"("name");

-- CreateIndex
CREATE UNIQUE INDEX "HistoryList_id_kind_key" ON "HistoryList"("id", "kind");

-- CreateIndex
CREATE INDEX "HistoryRecord_listId_id_idx" ON "HistoryRecord"("listId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "HistoryRecord_listId_key_key" ON "HistoryRecord"("listId", "key");

-- AddForeignKey
ALTER TABLE "HistoryRecord" ADD CONSTRAINT "HistoryRecord_listId_kind_fkey" FOREIGN KEY ("listId", "kind") REFERENCES "HistoryList"("id", "kind") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "HistoryList" ADD CONSTRAINT "HistoryList_named" CHECK (btrim("name") <> '');
ALTER TABLE "HistoryRecord"
  ADD CONSTRAINT "HistoryRecord_titled" CHECK (btrim("title") <> ''),
  ADD CONSTRAINT "HistoryRecord_keyed" CHECK ("key" <> ''),
  ADD CONSTRAINT "HistoryRecord_year" CHECK ("year" BETWEEN 1900 AND 2200);
