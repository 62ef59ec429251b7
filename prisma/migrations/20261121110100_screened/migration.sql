-- CreateEnum
CREATE TYPE "ScreeningRelation" AS ENUM ('CONTINUATION', 'SAME_PERSON');

-- CreateTable
CREATE TABLE "ScreeningTask" (
    "suggestionId" UUID NOT NULL,
    "queuedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "runId" UUID,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "lastFailure" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ScreeningTask_pkey" PRIMARY KEY ("suggestionId")
);

-- CreateTable
CREATE TABLE "ScreeningRun" (
    "id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "requestedById" UUID,
    "rebuilds" BOOLEAN NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "engineVersion" INTEGER,
    "modelVersion" INTEGER,
    "total" INTEGER,
    "finishedAt" TIMESTAMPTZ(3),
    "failure" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ScreeningRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScreeningResult" (
    "id" UUID NOT NULL,
    "suggestionId" UUID NOT NULL,
    "versionNumber" INTEGER NOT NULL,
    "engineVersion" INTEGER NOT NULL,
    "modelVersion" INTEGER NOT NULL,
    "screenedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "flagged" BOOLEAN NOT NULL,
    "count" INTEGER NOT NULL,
    "current" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "ScreeningResult_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScreeningPair" (
    "id" UUID NOT NULL,
    "resultId" UUID NOT NULL,
    "suggestionId" UUID NOT NULL,
    "versionNumber" INTEGER NOT NULL,
    "otherId" TEXT NOT NULL,
    "otherSuggestionId" UUID,
    "otherVersion" INTEGER,
    "score" DOUBLE PRECISION NOT NULL,
    "flagged" BOOLEAN NOT NULL,
    "relation" "ScreeningRelation",
    "reasons" TEXT[],
    "passages" JSONB NOT NULL,
    "engineVersion" INTEGER NOT NULL,
    "current" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "ScreeningPair_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ScreeningTask_nextTryAt_idx" ON "ScreeningTask"("nextTryAt");

-- CreateIndex
CREATE INDEX "ScreeningTask_runId_idx" ON "ScreeningTask"("runId");

-- CreateIndex
CREATE INDEX "ScreeningResult_suggestionId_screenedAt_idx" ON "ScreeningResult"("suggestionId", "screenedAt");

-- CreateIndex
CREATE INDEX "ScreeningPair_resultId_idx" ON "ScreeningPair"("resultId");

-- CreateIndex
CREATE INDEX "ScreeningPair_suggestionId_current_idx" ON "ScreeningPair"("suggestionId", "current");

-- CreateIndex
CREATE INDEX "ScreeningPair_otherId_current_idx" ON "ScreeningPair"("otherId", "current");

-- CreateIndex
CREATE INDEX "ScreeningPair_otherSuggestionId_current_idx" ON "ScreeningPair"("otherSuggestionId", "current");

-- AddForeignKey
ALTER TABLE "ScreeningTask" ADD CONSTRAINT "ScreeningTask_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "Suggestion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScreeningTask" ADD CONSTRAINT "ScreeningTask_runId_fkey" FOREIGN KEY ("runId") REFERENCES "ScreeningRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScreeningRun" ADD CONSTRAINT "ScreeningRun_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScreeningResult" ADD CONSTRAINT "ScreeningResult_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "Suggestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScreeningPair" ADD CONSTRAINT "ScreeningPair_resultId_fkey" FOREIGN KEY ("resultId") REFERENCES "ScreeningResult"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScreeningPair" ADD CONSTRAINT "ScreeningPair_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "Suggestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScreeningPair" ADD CONSTRAINT "ScreeningPair_otherSuggestionId_fkey" FOREIGN KEY ("otherSuggestionId") REFERENCES "Suggestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One run waits, one is under way: whoever asks again in between is served by the one that waits.
CREATE UNIQUE INDEX "ScreeningRun_waiting" ON "ScreeningRun" ((true)) WHERE "startedAt" IS NULL AND "finishedAt" IS NULL;
CREATE UNIQUE INDEX "ScreeningRun_under_way" ON "ScreeningRun" ((true)) WHERE "startedAt" IS NOT NULL AND "finishedAt" IS NULL;

CREATE UNIQUE INDEX "ScreeningResult_current" ON "ScreeningResult" ("suggestionId") WHERE "current";

-- Two texts, whichever of them is asked about: one current row.
CREATE UNIQUE INDEX "ScreeningPair_current" ON "ScreeningPair"
    (least('suggestion:' || "suggestionId"::text, "otherId"), greatest('suggestion:' || "suggestionId"::text, "otherId"))
    WHERE "current";

ALTER TABLE "ScreeningPair" ADD CONSTRAINT "ScreeningPair_other" CHECK (
    ("otherSuggestionId" IS NULL AND "otherVersion" IS NULL AND "otherId" LIKE 'history:%')
    OR ("otherSuggestionId" IS NOT NULL AND "otherVersion" IS NOT NULL AND "otherId" = 'suggestion:' || "otherSuggestionId"::text
        AND "otherSuggestionId" <> "suggestionId")
);
ALTER TABLE "ScreeningPair" ADD CONSTRAINT "ScreeningPair_score" CHECK ("score" BETWEEN 0 AND 1);

-- Rows are made before their model is written: both take their place in one transaction.
ALTER TABLE "screening_document" DROP CONSTRAINT "screening_document_model_fkey";
