ALTER TABLE "ScreeningTask" ADD COLUMN "askedAgain" BOOLEAN NOT NULL DEFAULT false;

-- In the order in which they are taken: the first that nobody holds is found without a look at the rest.
CREATE INDEX "ScreeningTask_taken" ON "ScreeningTask" (("runId" IS NOT NULL), "askedAgain", "queuedAt", "suggestionId");
DROP INDEX "ScreeningTask_nextTryAt_idx";
