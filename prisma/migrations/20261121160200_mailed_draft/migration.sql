-- CreateEnum
CREATE TYPE "MailedDraftState" AS ENUM ('RECEIVED', 'INVITED', 'ACCEPTED', 'WITHDRAWN');

-- CreateTable
CREATE TABLE "MailedDraft" (
    "id" UUID NOT NULL,
    "callId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "state" "MailedDraftState" NOT NULL DEFAULT 'RECEIVED',
    "fileName" TEXT NOT NULL,
    "hash" CHAR(64),
    "title" TEXT NOT NULL DEFAULT '',
    "proposer" TEXT NOT NULL DEFAULT '',
    "organisation" TEXT NOT NULL DEFAULT '',
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "receivedById" UUID NOT NULL,
    "receivedByName" TEXT NOT NULL,
    "email" TEXT,
    "tokenHash" TEXT,
    "invitedById" UUID,
    "invitedAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),
    "acceptedAt" TIMESTAMPTZ(3),
    "suggestionId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "MailedDraft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "MailedDraft_tokenHash_key" ON "MailedDraft"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "MailedDraft_suggestionId_key" ON "MailedDraft"("suggestionId");

-- CreateIndex
CREATE INDEX "MailedDraft_callId_departmentId_receivedAt_idx" ON "MailedDraft"("callId", "departmentId", "receivedAt");

-- CreateIndex
CREATE INDEX "MailedDraft_hash_idx" ON "MailedDraft"("hash");

-- AddForeignKey
ALTER TABLE "MailedDraft" ADD CONSTRAINT "MailedDraft_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailedDraft" ADD CONSTRAINT "MailedDraft_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailedDraft" ADD CONSTRAINT "MailedDraft_hash_fkey" FOREIGN KEY ("hash") REFERENCES "StoredFile"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailedDraft" ADD CONSTRAINT "MailedDraft_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailedDraft" ADD CONSTRAINT "MailedDraft_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "Suggestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What must never be broken, whatever the code above it does.

ALTER TABLE "MailedDraft"
  -- A file is kept as long as somebody waits for it, and a link opens something only while the invitation stands.
  ADD CONSTRAINT "MailedDraft_state" CHECK (
    CASE "state"
      WHEN 'RECEIVED' THEN "hash" IS NOT NULL AND num_nonnulls("email", "tokenHash", "invitedById", "invitedAt", "expiresAt", "acceptedAt", "suggestionId") = 0
      WHEN 'INVITED' THEN num_nonnulls("hash", "email", "tokenHash", "invitedById", "invitedAt", "expiresAt") = 6 AND num_nonnulls("acceptedAt", "suggestionId") = 0
      WHEN 'ACCEPTED' THEN num_nonnulls("hash", "tokenHash") = 0 AND num_nonnulls("acceptedAt", "suggestionId") = 2
      WHEN 'WITHDRAWN' THEN num_nonnulls("hash", "tokenHash", "acceptedAt", "suggestionId") = 0
    END
  ),
  ADD CONSTRAINT "MailedDraft_email_lower" CHECK ("email" = lower("email") AND position('@' IN "email") > 1);

-- The same file twice, or two invitations of one mailbox, are one too many.
CREATE UNIQUE INDEX "MailedDraft_one_per_file" ON "MailedDraft"("callId", "departmentId", "hash") WHERE "hash" IS NOT NULL;
CREATE UNIQUE INDEX "MailedDraft_one_per_mailbox" ON "MailedDraft"("callId", "departmentId", "email") WHERE "state" = 'INVITED';
