-- CreateTable
CREATE TABLE "ReviewConflictLift" (
    "id" UUID NOT NULL,
    "suggestionId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "declaredReason" TEXT NOT NULL,
    "declaredAt" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "ReviewConflictLift_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ReviewConflictLift_suggestionId_accountId_idx" ON "ReviewConflictLift"("suggestionId", "accountId");

-- AddForeignKey
ALTER TABLE "ReviewConflictLift" ADD CONSTRAINT "ReviewConflictLift_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "Suggestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewConflictLift" ADD CONSTRAINT "ReviewConflictLift_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Nobody lifts their own, nor without a reason; what was lifted stays written down.
ALTER TABLE "ReviewConflictLift"
  ADD CONSTRAINT "ReviewConflictLift_by_another" CHECK ("byId" <> "accountId"),
  ADD CONSTRAINT "ReviewConflictLift_reasoned" CHECK (length(btrim("reason")) > 0);
CREATE TRIGGER "ReviewConflictLift_fixed" BEFORE UPDATE OR DELETE ON "ReviewConflictLift" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A declaration goes only after its lifting was written down.
CREATE FUNCTION conflict_lifted_first() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "ReviewConflictLift" l
    WHERE l."suggestionId" = OLD."suggestionId" AND l."accountId" = OLD."accountId" AND l."declaredAt" = OLD."at"
  ) THEN
    RAISE EXCEPTION 'a declared conflict is fixed until it is lifted' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN OLD;
END $$;
DROP TRIGGER "ReviewConflict_fixed" ON "ReviewConflict";
CREATE TRIGGER "ReviewConflict_fixed" BEFORE UPDATE ON "ReviewConflict" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ReviewConflict_lifted" BEFORE DELETE ON "ReviewConflict" FOR EACH ROW EXECUTE FUNCTION conflict_lifted_first();
