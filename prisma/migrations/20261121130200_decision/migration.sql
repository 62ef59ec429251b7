-- CreateTable
CREATE TABLE "DecisionList" (
    "id" UUID NOT NULL,
    "callId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "byId" UUID NOT NULL,
    "byName" TEXT NOT NULL,

    CONSTRAINT "DecisionList_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DecisionListItem" (
    "transitionId" UUID NOT NULL,
    "listId" UUID NOT NULL,
    "suggestionId" UUID NOT NULL,

    CONSTRAINT "DecisionListItem_pkey" PRIMARY KEY ("transitionId")
);

-- CreateTable
CREATE TABLE "Objection" (
    "id" UUID NOT NULL,
    "transitionId" UUID NOT NULL,
    "suggestionId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "answer" TEXT NOT NULL DEFAULT '',
    "upheld" BOOLEAN,
    "answeredById" UUID,
    "answeredByName" TEXT NOT NULL DEFAULT '',
    "answeredAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Objection_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "DecisionList_callId_departmentId_number_key" ON "DecisionList"("callId", "departmentId", "number");

-- CreateIndex
CREATE INDEX "DecisionListItem_listId_idx" ON "DecisionListItem"("listId");

-- CreateIndex
CREATE INDEX "DecisionListItem_suggestionId_idx" ON "DecisionListItem"("suggestionId");

-- CreateIndex
CREATE UNIQUE INDEX "Objection_transitionId_key" ON "Objection"("transitionId");

-- CreateIndex
CREATE INDEX "Objection_suggestionId_idx" ON "Objection"("suggestionId");

-- AddForeignKey
ALTER TABLE "DecisionList" ADD CONSTRAINT "DecisionList_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionList" ADD CONSTRAINT "DecisionList_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionListItem" ADD CONSTRAINT "DecisionListItem_listId_fkey" FOREIGN KEY ("listId") REFERENCES "DecisionList"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionListItem" ADD CONSTRAINT "DecisionListItem_transitionId_fkey" FOREIGN KEY ("transitionId") REFERENCES "Transition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionListItem" ADD CONSTRAINT "DecisionListItem_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "Suggestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Objection" ADD CONSTRAINT "Objection_transitionId_fkey" FOREIGN KEY ("transitionId") REFERENCES "Transition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Objection" ADD CONSTRAINT "Objection_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "Suggestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What must never be broken, whatever the code above it does.

ALTER TABLE "DecisionList" ADD CONSTRAINT "DecisionList_number" CHECK ("number" >= 1);
ALTER TABLE "Objection"
  ADD CONSTRAINT "Objection_text" CHECK (length(btrim("text")) > 0),
  ADD CONSTRAINT "Objection_answer_whole" CHECK (
    num_nonnulls("upheld", "answeredById", "answeredAt") IN (0, 3) AND (("upheld" IS NULL) = (length(btrim("answer")) = 0))
  );

CREATE TRIGGER "DecisionList_fixed" BEFORE UPDATE OR DELETE ON "DecisionList" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "DecisionListItem_fixed" BEFORE UPDATE OR DELETE ON "DecisionListItem" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- An objection is answered once; neither it nor its answer changes afterwards.
CREATE FUNCTION objection_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."upheld" IS NULL
    AND (NEW."transitionId", NEW."suggestionId", NEW."text", NEW."byId", NEW."at") = (OLD."transitionId", OLD."suggestionId", OLD."text", OLD."byId", OLD."at") THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'an objection and its answer are fixed' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER "Objection_fixed" BEFORE UPDATE OR DELETE ON "Objection" FOR EACH ROW EXECUTE FUNCTION objection_fixed();
