-- CreateTable
CREATE TABLE "WordImport" (
    "id" UUID NOT NULL,
    "suggestionId" UUID NOT NULL,
    "byId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "report" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "WordImport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "WordImport_suggestionId_byId_idx" ON "WordImport"("suggestionId", "byId");

-- CreateIndex
CREATE INDEX "WordImport_createdAt_idx" ON "WordImport"("createdAt");

-- AddForeignKey
ALTER TABLE "WordImport" ADD CONSTRAINT "WordImport_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "Suggestion"("id") ON DELETE CASCADE ON UPDATE CASCADE;
