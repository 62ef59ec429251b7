-- Why a department's bundle is taken in although its time to deliver was over; empty for one that came in time.
ALTER TABLE "Bundle" ADD COLUMN "lateReason" TEXT NOT NULL DEFAULT '';
