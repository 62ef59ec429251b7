-- CreateEnum
CREATE TYPE "ReceptionState" AS ENUM ('RECEIVED', 'ACCEPTED', 'REFUSED');

-- CreateTable
CREATE TABLE "Reception" (
    "batchId" UUID NOT NULL,
    "state" "ReceptionState" NOT NULL DEFAULT 'RECEIVED',
    "receipt" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedById" UUID NOT NULL,
    "receivedByName" TEXT NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "decidedByName" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Reception_pkey" PRIMARY KEY ("batchId")
);

-- CreateTable
CREATE TABLE "Reminder" (
    "callId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "byId" UUID NOT NULL,
    "byName" TEXT NOT NULL,
    "recipients" INTEGER NOT NULL,

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("callId","departmentId","day")
);

-- CreateIndex
CREATE UNIQUE INDEX "Reception_receipt_key" ON "Reception"("receipt");

-- AddForeignKey
ALTER TABLE "Reception" ADD CONSTRAINT "Reception_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "Batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Reception"
  ADD CONSTRAINT "Reception_decision_whole" CHECK (
    num_nonnulls("decidedAt", "decidedById") = CASE "state" WHEN 'RECEIVED' THEN 0 ELSE 2 END
    AND (btrim("reason") <> '') = ("state" = 'REFUSED')
  );

-- Only what was delivered is received; what was decided stays decided.
CREATE FUNCTION reception_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' AND NOT EXISTS (SELECT 1 FROM "Batch" b WHERE b.id = NEW."batchId" AND b."state" = 'DELIVERED') THEN
    RAISE EXCEPTION 'only a delivered batch is received' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF TG_OP IN ('UPDATE', 'DELETE') AND (TG_OP = 'DELETE' OR OLD."state" <> 'RECEIVED' OR NEW."batchId" <> OLD."batchId" OR NEW."receipt" <> OLD."receipt") THEN
    RAISE EXCEPTION 'a reception is fixed once decided' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Reception_fixed" BEFORE INSERT OR UPDATE OR DELETE ON "Reception" FOR EACH ROW EXECUTE FUNCTION reception_fixed();
CREATE TRIGGER "Reception_kept" BEFORE TRUNCATE ON "Reception" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
