-- CreateEnum
CREATE TYPE "ReviewPoint" AS ENUM ('CHANNEL', 'PROCEDURE', 'CONDITIONS', 'ELIGIBILITY', 'CONTENT');

-- CreateEnum
CREATE TYPE "IntegrityResult" AS ENUM ('CLEAR', 'CONCERN');

-- CreateEnum
CREATE TYPE "ReviewDecision" AS ENUM ('RECOMMEND', 'DECLINE');

-- CreateTable
CREATE TABLE "Review" (
    "suggestionId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "holderId" UUID,
    "heldSince" TIMESTAMPTZ(3),
    "proposal" "ReviewDecision",
    "proposalReason" TEXT NOT NULL DEFAULT '',
    "proposedById" UUID,
    "proposedAt" TIMESTAMPTZ(3),
    "proposedNumber" INTEGER,
    "changedByName" TEXT NOT NULL DEFAULT '',
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("suggestionId","departmentId")
);

-- CreateTable
CREATE TABLE "ReviewAnswer" (
    "suggestionId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "point" "ReviewPoint" NOT NULL,
    "met" BOOLEAN NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "byId" UUID NOT NULL,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "ReviewAnswer_pkey" PRIMARY KEY ("suggestionId","departmentId","number","point")
);

-- CreateTable
CREATE TABLE "IntegrityCheck" (
    "id" UUID NOT NULL,
    "suggestionId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "result" "IntegrityResult" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "byId" UUID NOT NULL,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "IntegrityCheck_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewConflict" (
    "suggestionId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "ReviewConflict_pkey" PRIMARY KEY ("suggestionId","accountId")
);

-- CreateTable
CREATE TABLE "ReviewNote" (
    "id" UUID NOT NULL,
    "suggestionId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "ReviewNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewLook" (
    "suggestionId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "ReviewLook_pkey" PRIMARY KEY ("suggestionId","accountId","number")
);

-- CreateTable
CREATE TABLE "ReviewSetting" (
    "departmentId" UUID NOT NULL,
    "secondReader" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ReviewSetting_pkey" PRIMARY KEY ("departmentId")
);

-- CreateTable
CREATE TABLE "SavedView" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QueueEntry" (
    "suggestionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "industry" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "proposer" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "pairs" TEXT[],

    CONSTRAINT "QueueEntry_pkey" PRIMARY KEY ("suggestionId")
);

-- CreateIndex
CREATE INDEX "Review_departmentId_holderId_idx" ON "Review"("departmentId", "holderId");

-- CreateIndex
CREATE INDEX "IntegrityCheck_suggestionId_departmentId_at_idx" ON "IntegrityCheck"("suggestionId", "departmentId", "at");

-- CreateIndex
CREATE INDEX "ReviewConflict_accountId_idx" ON "ReviewConflict"("accountId");

-- CreateIndex
CREATE INDEX "ReviewNote_suggestionId_departmentId_at_idx" ON "ReviewNote"("suggestionId", "departmentId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_accountId_name_key" ON "SavedView"("accountId", "name");

-- CreateIndex
CREATE INDEX "QueueEntry_pairs_idx" ON "QueueEntry" USING GIN ("pairs");

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "Suggestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_holderId_fkey" FOREIGN KEY ("holderId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewAnswer" ADD CONSTRAINT "ReviewAnswer_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "Suggestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IntegrityCheck" ADD CONSTRAINT "IntegrityCheck_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "Suggestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewConflict" ADD CONSTRAINT "ReviewConflict_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "Suggestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewConflict" ADD CONSTRAINT "ReviewConflict_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewNote" ADD CONSTRAINT "ReviewNote_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "Suggestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewLook" ADD CONSTRAINT "ReviewLook_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "Suggestion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewLook" ADD CONSTRAINT "ReviewLook_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewSetting" ADD CONSTRAINT "ReviewSetting_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QueueEntry" ADD CONSTRAINT "QueueEntry_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "Suggestion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What must never be broken, whatever the code above it does.

ALTER TABLE "Review"
  ADD CONSTRAINT "Review_holding_whole" CHECK (("holderId" IS NULL) = ("heldSince" IS NULL)),
  ADD CONSTRAINT "Review_proposal_whole" CHECK (num_nonnulls("proposal", "proposedById", "proposedAt", "proposedNumber") IN (0, 4)),
  -- Whoever would decline says why, to the colleague as to the proposer.
  ADD CONSTRAINT "Review_proposal_reasoned" CHECK ("proposal" IS DISTINCT FROM 'DECLINE' OR length(btrim("proposalReason")) > 0);

ALTER TABLE "ReviewAnswer"
  ADD CONSTRAINT "ReviewAnswer_version" FOREIGN KEY ("suggestionId", "number") REFERENCES "SuggestionVersion"("suggestionId", "number"),
  ADD CONSTRAINT "ReviewAnswer_objection_noted" CHECK ("met" OR length(btrim("note")) > 0);

ALTER TABLE "IntegrityCheck" ADD CONSTRAINT "IntegrityCheck_concern_noted" CHECK ("result" = 'CLEAR' OR length(btrim("note")) > 0);
ALTER TABLE "ReviewConflict" ADD CONSTRAINT "ReviewConflict_reasoned" CHECK (length(btrim("reason")) > 0);
ALTER TABLE "ReviewNote" ADD CONSTRAINT "ReviewNote_text" CHECK (length(btrim("text")) > 0);
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_name" CHECK (length(btrim("name")) > 0);

CREATE TRIGGER "IntegrityCheck_fixed" BEFORE UPDATE OR DELETE ON "IntegrityCheck" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ReviewConflict_fixed" BEFORE UPDATE OR DELETE ON "ReviewConflict" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ReviewNote_fixed" BEFORE UPDATE OR DELETE ON "ReviewNote" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Nobody who declared a conflict has the suggestion in hand, or proposes its outcome.
CREATE FUNCTION review_without_conflict() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "ReviewConflict" c WHERE c."suggestionId" = NEW."suggestionId" AND c."accountId" IN (NEW."holderId", NEW."proposedById")) THEN
    RAISE EXCEPTION 'a conflict of interest was declared' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Review_conflict" BEFORE INSERT OR UPDATE ON "Review" FOR EACH ROW EXECUTE FUNCTION review_without_conflict();

-- The same folding for what is stored and for what is looked for.
CREATE FUNCTION search_fold(words text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT btrim(regexp_replace(lower(normalize(words, NFKC)), '\s+', ' ', 'g'))
$$;

CREATE FUNCTION search_pairs(folded text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(array_agg(DISTINCT one || next), '{}')
  FROM (SELECT one, lead(one) OVER (ORDER BY place) AS next FROM unnest(string_to_array(folded, NULL)) WITH ORDINALITY AS t(one, place)) p
  WHERE next IS NOT NULL AND one <> ' ' AND next <> ' '
$$;

-- The words of a suggestion: its own texts, the names of its technologies, and every text of the report.
CREATE FUNCTION suggestion_words(content jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(string_agg(word #>> '{}', ' '), '') FROM (
    SELECT jsonb_path_query(content, '$.* ? (@.type() == "string")') AS word
    UNION ALL SELECT jsonb_path_query(content, '$.projectTypes[*]')
    UNION ALL SELECT jsonb_path_query(content, '$.technologies[*].name')
    UNION ALL SELECT jsonb_path_query(content, 'strict $.**.text ? (@.type() == "string")')
  ) w
$$;

CREATE FUNCTION suggestion_queue_entry(wanted uuid) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "QueueEntry" ("suggestionId", "number", "title", "category", "industry", "organisation", "proposer", "text", "pairs")
  SELECT id, "number", title, category, industry, organisation, proposer, folded, search_pairs(folded) FROM (
    SELECT s.id, v."number", coalesce(v.content->>'title', '') AS title, coalesce(v.content->>'category', '') AS category,
           coalesce(v.content->>'industry', '') AS industry, o.name AS organisation, a.name AS proposer,
           search_fold(concat_ws(' ', v.content->>'title', o.name, a.name, suggestion_words(v.content))) AS folded
    FROM "Suggestion" s
    JOIN "SuggestionVersion" v ON v."suggestionId" = s.id AND v."number" = s."submittedNumber"
    JOIN "Organisation" o ON o.id = s."organisationId" JOIN "Account" a ON a.id = s."ownerId"
    WHERE s.id = wanted
  ) f
  ON CONFLICT ("suggestionId") DO UPDATE SET "number" = excluded."number", "title" = excluded."title", "category" = excluded."category",
    "industry" = excluded."industry", "organisation" = excluded."organisation", "proposer" = excluded."proposer",
    "text" = excluded."text", "pairs" = excluded."pairs"
$$;

CREATE FUNCTION suggestion_queue() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM suggestion_queue_entry(NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER "Suggestion_queue" AFTER UPDATE OF "submittedNumber", "organisationId" ON "Suggestion" FOR EACH ROW
  WHEN (NEW."submittedNumber" IS NOT NULL) EXECUTE FUNCTION suggestion_queue();

SELECT suggestion_queue_entry(id) FROM "Suggestion" WHERE "submittedNumber" IS NOT NULL;
