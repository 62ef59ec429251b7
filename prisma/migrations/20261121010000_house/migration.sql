-- CreateEnum
CREATE TYPE "Role" AS ENUM ('PROPOSER', 'DEPARTMENT', 'PROVINCE', 'SUPERVISOR', 'ADMIN');

-- CreateEnum
CREATE TYPE "DepartmentKind" AS ENUM ('CITY', 'OFFICE', 'CENTRAL');

-- CreateEnum
CREATE TYPE "OrganisationState" AS ENUM ('PROPOSED', 'CONFIRMED', 'REJECTED');

-- CreateEnum
CREATE TYPE "IdentityKind" AS ENUM ('RESIDENT_ID', 'PASSPORT', 'HONGKONG_MACAO_PERMIT', 'TAIWAN_PERMIT');

-- CreateEnum
CREATE TYPE "SessionEnd" AS ENUM ('SIGNED_OUT', 'ENDED_BY_OWNER', 'PASSWORD_CHANGED', 'ACCOUNT_DISABLED', 'ACCOUNT_CHANGED');

-- CreateEnum
CREATE TYPE "SignInMethod" AS ENUM ('PASSWORD', 'OIDC');

-- CreateEnum
CREATE TYPE "SignInOutcome" AS ENUM ('SUCCEEDED', 'WRONG_PASSWORD', 'WRONG_CODE', 'UNKNOWN_ACCOUNT', 'LOCKED', 'NOT_CONFIRMED', 'DISABLED');

-- CreateEnum
CREATE TYPE "TokenKind" AS ENUM ('CONFIRM_EMAIL', 'RESET_PASSWORD', 'INVITATION');

-- CreateEnum
CREATE TYPE "CallFamily" AS ENUM ('SUGGESTION');

-- CreateTable
CREATE TABLE "Department" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "DepartmentKind" NOT NULL,
    "contact" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "closedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Department_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "creditCode" TEXT,
    "departmentId" UUID NOT NULL,
    "state" "OrganisationState" NOT NULL DEFAULT 'PROPOSED',
    "stateReason" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL,
    "mobile" TEXT,
    "passwordHash" TEXT,
    "emailConfirmedAt" TIMESTAMPTZ(3),
    "disabledAt" TIMESTAMPTZ(3),
    "disabledReason" TEXT NOT NULL DEFAULT '',
    "organisationId" UUID,
    "departmentId" UUID,
    "identityKind" "IdentityKind",
    "identityHash" TEXT,
    "totpSecret" TEXT,
    "totpConfirmedAt" TIMESTAMPTZ(3),
    "totpLastStep" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "method" "SignInMethod" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "endedAt" TIMESTAMPTZ(3),
    "endedBy" "SessionEnd",
    "address" TEXT NOT NULL DEFAULT '',
    "browser" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInAttempt" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "login" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "outcome" "SignInOutcome" NOT NULL,

    CONSTRAINT "SignInAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Token" (
    "id" UUID NOT NULL,
    "kind" "TokenKind" NOT NULL,
    "hash" TEXT NOT NULL,
    "accountId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "Token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OidcLink" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "accountId" UUID NOT NULL,
    "linkedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "OidcLink_pkey" PRIMARY KEY ("issuer","subject")
);

-- CreateTable
CREATE TABLE "RoleSetting" (
    "role" "Role" NOT NULL,
    "totpRequired" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "RoleSetting_pkey" PRIMARY KEY ("role")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "role" "Role",
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "outcome" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "AuditHead" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "seq" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditHead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Call" (
    "id" UUID NOT NULL,
    "family" "CallFamily" NOT NULL DEFAULT 'SUGGESTION',
    "year" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "opensAt" TIMESTAMPTZ(3) NOT NULL,
    "closesAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "clockOffsetSeconds" INTEGER NOT NULL DEFAULT 0,
    "options" JSONB NOT NULL,
    "notice" TEXT NOT NULL,
    "contact" TEXT NOT NULL,
    "pledgeRequired" BOOLEAN NOT NULL DEFAULT true,
    "copiedFromId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Call_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CallPledge" (
    "callId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "CallPledge_pkey" PRIMARY KEY ("callId","number")
);

-- CreateTable
CREATE TABLE "CallDepartment" (
    "callId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "proposersCloseAt" TIMESTAMPTZ(3),
    "reopenedUntil" TIMESTAMPTZ(3),
    "reopenedReason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CallDepartment_pkey" PRIMARY KEY ("callId","departmentId")
);

-- CreateTable
CREATE TABLE "CallExtension" (
    "id" UUID NOT NULL,
    "callId" UUID NOT NULL,
    "earlier" TIMESTAMPTZ(3) NOT NULL,
    "later" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "CallExtension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "sentAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "lastFailure" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Department_code_key" ON "Department"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Department_name_key" ON "Department"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_name_key" ON "Organisation"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_creditCode_key" ON "Organisation"("creditCode");

-- CreateIndex
CREATE INDEX "Organisation_departmentId_state_idx" ON "Organisation"("departmentId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Account_email_key" ON "Account"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Account_mobile_key" ON "Account"("mobile");

-- CreateIndex
CREATE UNIQUE INDEX "Account_identityHash_key" ON "Account"("identityHash");

-- CreateIndex
CREATE INDEX "Account_role_name_idx" ON "Account"("role", "name");

-- CreateIndex
CREATE INDEX "Account_organisationId_idx" ON "Account"("organisationId");

-- CreateIndex
CREATE INDEX "Account_departmentId_idx" ON "Account"("departmentId");

-- CreateIndex
CREATE INDEX "Session_accountId_endedAt_idx" ON "Session"("accountId", "endedAt");

-- CreateIndex
CREATE INDEX "SignInAttempt_login_at_idx" ON "SignInAttempt"("login", "at");

-- CreateIndex
CREATE INDEX "SignInAttempt_address_at_idx" ON "SignInAttempt"("address", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Token_hash_key" ON "Token"("hash");

-- CreateIndex
CREATE INDEX "Token_accountId_kind_idx" ON "Token"("accountId", "kind");

-- CreateIndex
CREATE INDEX "OidcLink_accountId_idx" ON "OidcLink"("accountId");

-- CreateIndex
CREATE INDEX "AuditEntry_subject_seq_idx" ON "AuditEntry"("subject", "seq");

-- CreateIndex
CREATE INDEX "AuditEntry_actorId_seq_idx" ON "AuditEntry"("actorId", "seq");

-- CreateIndex
CREATE INDEX "AuditEntry_action_seq_idx" ON "AuditEntry"("action", "seq");

-- CreateIndex
CREATE INDEX "AuditEntry_at_idx" ON "AuditEntry"("at");

-- CreateIndex
CREATE UNIQUE INDEX "Call_title_key" ON "Call"("title");

-- CreateIndex
CREATE INDEX "Call_closesAt_idx" ON "Call"("closesAt");

-- CreateIndex
CREATE INDEX "CallExtension_callId_at_idx" ON "CallExtension"("callId", "at");

-- CreateIndex
CREATE INDEX "Mail_sentAt_nextTryAt_idx" ON "Mail"("sentAt", "nextTryAt");

-- CreateIndex
CREATE INDEX "Mail_createdAt_idx" ON "Mail"("createdAt");

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Token" ADD CONSTRAINT "Token_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OidcLink" ADD CONSTRAINT "OidcLink_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Call" ADD CONSTRAINT "Call_copiedFromId_fkey" FOREIGN KEY ("copiedFromId") REFERENCES "Call"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallPledge" ADD CONSTRAINT "CallPledge_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallDepartment" ADD CONSTRAINT "CallDepartment_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallDepartment" ADD CONSTRAINT "CallDepartment_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallExtension" ADD CONSTRAINT "CallExtension_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What must never be broken, whatever the code above it does.

ALTER TABLE "Account"
  ADD CONSTRAINT "Account_email_lower" CHECK ("email" = lower("email") AND position('@' IN "email") > 1),
  -- Each role has exactly the ties it needs: a department's officer without a department would see the rows of none, or of all.
  ADD CONSTRAINT "Account_role_ties" CHECK (
    CASE "role"
      WHEN 'PROPOSER' THEN "organisationId" IS NOT NULL AND "departmentId" IS NULL AND "identityHash" IS NOT NULL
      WHEN 'DEPARTMENT' THEN "departmentId" IS NOT NULL AND "organisationId" IS NULL
      ELSE "departmentId" IS NULL AND "organisationId" IS NULL
    END
  ),
  ADD CONSTRAINT "Account_identity_whole" CHECK (("identityHash" IS NULL) = ("identityKind" IS NULL)),
  ADD CONSTRAINT "Account_identity_is_a_hash" CHECK ("identityHash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "Account_totp_whole" CHECK ("totpConfirmedAt" IS NULL OR "totpSecret" IS NOT NULL);

ALTER TABLE "Organisation"
  ADD CONSTRAINT "Organisation_credit_code" CHECK ("creditCode" ~ '^[0-9A-HJ-NPQRTUWXY]{18}$');

ALTER TABLE "Session"
  ADD CONSTRAINT "Session_end_whole" CHECK (("endedAt" IS NULL) = ("endedBy" IS NULL));

ALTER TABLE "Call"
  ADD CONSTRAINT "Call_times" CHECK ("opensAt" < "closesAt"),
  ADD CONSTRAINT "Call_year" CHECK ("year" BETWEEN 2000 AND 2100),
  ADD CONSTRAINT "Call_closed_was_published" CHECK ("closedAt" IS NULL OR "publishedAt" IS NOT NULL);

ALTER TABLE "CallExtension"
  ADD CONSTRAINT "CallExtension_later" CHECK ("later" > "earlier" AND length(btrim("reason")) > 0);

-- 承诺书: what somebody accepted is never rewritten.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on % is refused: its rows are never changed', TG_OP, TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER "CallPledge_fixed" BEFORE UPDATE ON "CallPledge" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The trail. One function says what an entry's hash is; the trigger writes by it and the verification reads by it.
CREATE FUNCTION audit_hash(entry "AuditEntry") RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(concat_ws(E'\x1f',
    entry.previous, entry.seq, to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), coalesce(entry."actorId"::text, ''), entry."actorName",
    coalesce(entry.role::text, ''), entry.action, entry.subject, entry.detail::text, entry.outcome, entry.source
  ), 'UTF8')), 'hex')
$$;

CREATE FUNCTION audit_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE head "AuditHead";
BEGIN
  -- Locks the newest link until this transaction ends: entries are chained in the order in which they are committed.
  SELECT * INTO STRICT head FROM "AuditHead" WHERE id = 1 FOR UPDATE;
  NEW.seq := head.seq + 1;
  NEW.at := clock_timestamp();
  NEW.previous := head.hash;
  NEW.hash := audit_hash(NEW);
  UPDATE "AuditHead" SET seq = NEW.seq, hash = NEW.hash WHERE id = 1;
  RETURN NEW;
END $$;

INSERT INTO "AuditHead" (id, seq, hash) VALUES (1, 0, repeat('0', 64));
ALTER TABLE "AuditHead" ADD CONSTRAINT "AuditHead_single" CHECK (id = 1);

CREATE TRIGGER "AuditEntry_chain" BEFORE INSERT ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION audit_chain();
CREATE TRIGGER "AuditEntry_fixed" BEFORE UPDATE OR DELETE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "AuditEntry_kept" BEFORE TRUNCATE ON "AuditEntry" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "AuditHead_kept" BEFORE DELETE ON "AuditHead" FOR EACH ROW EXECUTE FUNCTION refuse_change();
