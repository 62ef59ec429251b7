-- AlterTable
ALTER TABLE "Call" ADD COLUMN "timesNote" TEXT NOT NULL DEFAULT '',
ADD COLUMN "usedAt" TIMESTAMPTZ(3);

-- What a rule promises for ever.

ALTER TABLE "Call"
  -- A draft is nobody's to answer.
  ADD CONSTRAINT "Call_used_was_published" CHECK ("usedAt" IS NULL OR "publishedAt" IS NOT NULL);

ALTER TABLE "CallDepartment"
  ADD CONSTRAINT "CallDepartment_reopened_why" CHECK ("reopenedUntil" IS NULL OR length(btrim("reopenedReason")) > 0);

ALTER TABLE "CallPledge"
  ADD CONSTRAINT "CallPledge_counted" CHECK ("number" > 0 AND length(btrim("text")) > 0);
