-- CreateEnum
CREATE TYPE "SuggestionState" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'RECOMMENDED', 'DECLINED', 'DELIVERED', 'SCREENING', 'ELIGIBLE', 'EXCLUDED', 'ADOPTED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "CollaboratorMode" AS ENUM ('EDIT', 'READ');

-- CreateEnum
CREATE TYPE "LateReason" AS ENUM ('DEADLINE', 'SUBMITTED');

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "href" TEXT NOT NULL,
    "suggestionId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Suggestion" (
    "id" UUID NOT NULL,
    "callId" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "identityHash" TEXT NOT NULL,
    "organisationId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "state" "SuggestionState" NOT NULL DEFAULT 'DRAFT',
    "stateSince" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "content" JSONB NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "submittedNumber" INTEGER,
    "submittedAt" TIMESTAMPTZ(3),
    "continuesId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Suggestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SuggestionField" (
    "suggestionId" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedById" UUID NOT NULL,
    "changedByName" TEXT NOT NULL,
    "writer" TEXT NOT NULL,

    CONSTRAINT "SuggestionField_pkey" PRIMARY KEY ("suggestionId","path")
);

-- CreateTable
CREATE TABLE "SuggestionVersion" (
    "suggestionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "evidence" JSONB NOT NULL DEFAULT '[]',
    "contentHash" TEXT NOT NULL,
    "receipt" TEXT NOT NULL,
    "basis" INTEGER NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedById" UUID NOT NULL,
    "submittedByName" TEXT NOT NULL,
    "pledgeNumber" INTEGER,
    "pledgeText" TEXT,
    "pledgeAcceptedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SuggestionVersion_pkey" PRIMARY KEY ("suggestionId","number")
);

-- CreateTable
CREATE TABLE "Collaborator" (
    "id" UUID NOT NULL,
    "suggestionId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "mode" "CollaboratorMode" NOT NULL,
    "accountId" UUID,
    "invitedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "acceptedAt" TIMESTAMPTZ(3),
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Collaborator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Transition" (
    "id" UUID NOT NULL,
    "suggestionId" UUID NOT NULL,
    "from" "SuggestionState",
    "to" "SuggestionState" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "byId" UUID,
    "byName" TEXT NOT NULL,
    "byRole" "Role" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "versionNumber" INTEGER,

    CONSTRAINT "Transition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Remark" (
    "id" UUID NOT NULL,
    "suggestionId" UUID NOT NULL,
    "versionNumber" INTEGER NOT NULL,
    "fieldPath" TEXT NOT NULL,
    "quote" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "byName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "sentAt" TIMESTAMPTZ(3),
    "answer" TEXT NOT NULL DEFAULT '',
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Remark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LateText" (
    "id" UUID NOT NULL,
    "suggestionId" UUID NOT NULL,
    "fieldPath" TEXT NOT NULL,
    "reason" "LateReason" NOT NULL,
    "value" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "byId" UUID NOT NULL,
    "byName" TEXT NOT NULL,

    CONSTRAINT "LateText_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Notice_accountId_readAt_at_idx" ON "Notice"("accountId", "readAt", "at");

-- CreateIndex
CREATE INDEX "Suggestion_ownerId_idx" ON "Suggestion"("ownerId");

-- CreateIndex
CREATE INDEX "Suggestion_departmentId_state_idx" ON "Suggestion"("departmentId", "state");

-- CreateIndex
CREATE INDEX "Suggestion_callId_state_idx" ON "Suggestion"("callId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "SuggestionVersion_receipt_key" ON "SuggestionVersion"("receipt");

-- CreateIndex
CREATE INDEX "Collaborator_suggestionId_idx" ON "Collaborator"("suggestionId");

-- CreateIndex
CREATE INDEX "Collaborator_accountId_idx" ON "Collaborator"("accountId");

-- CreateIndex
CREATE INDEX "Collaborator_email_idx" ON "Collaborator"("email");

-- CreateIndex
CREATE INDEX "Transition_suggestionId_at_idx" ON "Transition"("suggestionId", "at");

-- CreateIndex
CREATE INDEX "Remark_suggestionId_sentAt_idx" ON "Remark"("suggestionId", "sentAt");

-- CreateIndex
CREATE UNIQUE INDEX "LateText_suggestionId_fieldPath_byId_reason_key" ON "LateText"("suggestionId", "fieldPath", "byId", "reason");

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "Suggestion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_continuesId_fkey" FOREIGN KEY ("continuesId") REFERENCES "Suggestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SuggestionField" ADD CONSTRAINT "SuggestionField_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "Suggestion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SuggestionVersion" ADD CONSTRAINT "SuggestionVersion_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "Suggestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Collaborator" ADD CONSTRAINT "Collaborator_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "Suggestion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Collaborator" ADD CONSTRAINT "Collaborator_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Transition" ADD CONSTRAINT "Transition_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "Suggestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Remark" ADD CONSTRAINT "Remark_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "Suggestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LateText" ADD CONSTRAINT "LateText_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "Suggestion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What must never be broken, whatever the code above it does.

-- One per person and call (2026年征集通知 三（三）). A draft takes the place too: nobody finds out on the last evening that another draft of
-- theirs was in the way. Only a withdrawn one gives it back: a declined or returned one does not, or both would be ways round the rule.
CREATE UNIQUE INDEX "Suggestion_one_per_person" ON "Suggestion"("callId", "identityHash") WHERE "state" <> 'WITHDRAWN';

-- The identity is the owner's at any time, also after a clerk has corrected it.
CREATE UNIQUE INDEX "Account_id_identityHash" ON "Account"("id", "identityHash");
ALTER TABLE "Suggestion"
  ADD CONSTRAINT "Suggestion_identity_of_owner" FOREIGN KEY ("ownerId", "identityHash") REFERENCES "Account"("id", "identityHash") ON UPDATE CASCADE ON DELETE RESTRICT,
  -- What was submitted exists as a version that nobody can change.
  ADD CONSTRAINT "Suggestion_submitted_version" FOREIGN KEY ("id", "submittedNumber") REFERENCES "SuggestionVersion"("suggestionId", "number"),
  ADD CONSTRAINT "Suggestion_submission_whole" CHECK (("submittedNumber" IS NULL) = ("submittedAt" IS NULL)),
  ADD CONSTRAINT "Suggestion_state_and_version" CHECK (
    CASE "state"
      WHEN 'DRAFT' THEN "submittedNumber" IS NULL
      WHEN 'WITHDRAWN' THEN true
      ELSE "submittedNumber" IS NOT NULL
    END
  ),
  ADD CONSTRAINT "Suggestion_content_is_object" CHECK (jsonb_typeof("content") = 'object');

ALTER TABLE "SuggestionVersion"
  ADD CONSTRAINT "SuggestionVersion_number" CHECK ("number" >= 1),
  ADD CONSTRAINT "SuggestionVersion_hash" CHECK ("contentHash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "SuggestionVersion_pledge_whole" CHECK (num_nonnulls("pledgeNumber", "pledgeText", "pledgeAcceptedAt") IN (0, 3));

ALTER TABLE "Transition"
  -- The first step has no origin; who takes something away from somebody says why.
  ADD CONSTRAINT "Transition_begins_as_draft" CHECK ("from" IS NOT NULL OR "to" = 'DRAFT'),
  ADD CONSTRAINT "Transition_reasoned" CHECK (length(btrim("reason")) > 0 OR NOT ("to" IN ('RETURNED', 'DECLINED', 'EXCLUDED') OR ("to" = 'WITHDRAWN' AND "from" <> 'DRAFT')));

ALTER TABLE "Collaborator"
  ADD CONSTRAINT "Collaborator_email_lower" CHECK ("email" = lower("email") AND position('@' IN "email") > 1),
  ADD CONSTRAINT "Collaborator_acceptance_whole" CHECK (("accountId" IS NULL) = ("acceptedAt" IS NULL));
CREATE UNIQUE INDEX "Collaborator_one_per_email" ON "Collaborator"("suggestionId", "email") WHERE "removedAt" IS NULL;

ALTER TABLE "Remark"
  ADD CONSTRAINT "Remark_text" CHECK (length(btrim("text")) > 0),
  ADD CONSTRAINT "Remark_resolution_whole" CHECK (("resolvedAt" IS NULL) = ("resolvedById" IS NULL));

CREATE FUNCTION is_suggestion_step(origin "SuggestionState", target "SuggestionState") RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT (origin::text, target::text) IN (
    ('DRAFT', 'SUBMITTED'), ('DRAFT', 'WITHDRAWN'),
    ('SUBMITTED', 'RETURNED'), ('SUBMITTED', 'RECOMMENDED'), ('SUBMITTED', 'DECLINED'), ('SUBMITTED', 'WITHDRAWN'),
    ('RETURNED', 'SUBMITTED'), ('RETURNED', 'DECLINED'), ('RETURNED', 'WITHDRAWN'),
    ('DECLINED', 'SUBMITTED'),
    ('RECOMMENDED', 'SUBMITTED'), ('RECOMMENDED', 'DELIVERED'),
    ('DELIVERED', 'RECOMMENDED'), ('DELIVERED', 'SCREENING'),
    ('SCREENING', 'RECOMMENDED'), ('SCREENING', 'ELIGIBLE'), ('SCREENING', 'EXCLUDED'),
    ('ELIGIBLE', 'EXCLUDED'), ('ELIGIBLE', 'ADOPTED'),
    ('EXCLUDED', 'ELIGIBLE')
  )
$$;

CREATE FUNCTION suggestion_steps() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."state" <> 'DRAFT' THEN
      RAISE EXCEPTION 'a suggestion begins as DRAFT' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW."callId" <> OLD."callId" OR NEW."ownerId" <> OLD."ownerId" THEN
    RAISE EXCEPTION 'a suggestion stays with its call and its owner' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."content" IS DISTINCT FROM OLD."content" AND OLD."state" NOT IN ('DRAFT', 'RETURNED') THEN
    RAISE EXCEPTION 'the content of a suggestion in state % is fixed', OLD."state" USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."state" <> OLD."state" THEN
    IF NOT is_suggestion_step(OLD."state", NEW."state") THEN
      RAISE EXCEPTION 'no step leads from % to %', OLD."state", NEW."state" USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    NEW."stateSince" := clock_timestamp();
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "Suggestion_steps" BEFORE INSERT OR UPDATE ON "Suggestion" FOR EACH ROW EXECUTE FUNCTION suggestion_steps();
CREATE TRIGGER "SuggestionVersion_fixed" BEFORE UPDATE OR DELETE ON "SuggestionVersion" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "SuggestionVersion_kept" BEFORE TRUNCATE ON "SuggestionVersion" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Transition_fixed" BEFORE UPDATE OR DELETE ON "Transition" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Transition_kept" BEFORE TRUNCATE ON "Transition" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
