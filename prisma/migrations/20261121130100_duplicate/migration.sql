-- CreateEnum
CREATE TYPE "PairSource" AS ENUM ('SAME_CALL', 'EARLIER_CALL', 'FUNDED', 'EARLIER_LIST');

-- CreateEnum
CREATE TYPE "Verdict" AS ENUM ('DISTINCT', 'KEPT', 'DUPLICATE', 'PENDING');

-- CreateTable
CREATE TABLE "DuplicatePair" (
    "id" UUID NOT NULL,
    "suggestionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "otherId" TEXT NOT NULL,
    "otherSuggestionId" UUID,
    "otherRecordId" UUID,
    "otherNumber" INTEGER,
    "source" "PairSource" NOT NULL,
    "relation" "ScreeningRelation",
    "score" DOUBLE PRECISION NOT NULL,
    "flagged" BOOLEAN NOT NULL,
    "reasons" TEXT[],
    "reasonText" TEXT NOT NULL,
    "passages" JSONB NOT NULL,
    "textHash" TEXT NOT NULL,
    "otherHash" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "superseded" BOOLEAN NOT NULL DEFAULT false,
    "foundAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "proposal" "Verdict",
    "proposalReason" TEXT NOT NULL DEFAULT '',
    "proposedById" UUID,
    "proposedAt" TIMESTAMPTZ(3),
    "verdictId" UUID,
    "changedByName" TEXT NOT NULL DEFAULT '',
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "DuplicatePair_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PairVerdict" (
    "id" UUID NOT NULL,
    "pairId" UUID NOT NULL,
    "verdict" "Verdict" NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "byName" TEXT NOT NULL,
    "firstReaderId" UUID,
    "firstReaderName" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "score" DOUBLE PRECISION NOT NULL,
    "textHash" TEXT NOT NULL,
    "otherHash" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "otherNumber" INTEGER,

    CONSTRAINT "PairVerdict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DuplicateSetting" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "secondReader" BOOLEAN NOT NULL DEFAULT false,
    "blind" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "DuplicateSetting_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DuplicatePair_suggestionId_idx" ON "DuplicatePair"("suggestionId");

-- CreateIndex
CREATE INDEX "DuplicatePair_otherSuggestionId_idx" ON "DuplicatePair"("otherSuggestionId");

-- CreateIndex
CREATE INDEX "DuplicatePair_otherRecordId_idx" ON "DuplicatePair"("otherRecordId");

-- CreateIndex
CREATE INDEX "DuplicatePair_line_idx" ON "DuplicatePair"("line");

-- CreateIndex
CREATE INDEX "DuplicatePair_score_id_idx" ON "DuplicatePair"("score" DESC, "id");

-- CreateIndex
CREATE INDEX "PairVerdict_pairId_at_idx" ON "PairVerdict"("pairId", "at");

-- AddForeignKey
ALTER TABLE "DuplicatePair" ADD CONSTRAINT "DuplicatePair_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "Suggestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DuplicatePair" ADD CONSTRAINT "DuplicatePair_otherSuggestionId_fkey" FOREIGN KEY ("otherSuggestionId") REFERENCES "Suggestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DuplicatePair" ADD CONSTRAINT "DuplicatePair_otherRecordId_fkey" FOREIGN KEY ("otherRecordId") REFERENCES "HistoryRecord"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DuplicatePair" ADD CONSTRAINT "DuplicatePair_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DuplicatePair" ADD CONSTRAINT "DuplicatePair_verdictId_fkey" FOREIGN KEY ("verdictId") REFERENCES "PairVerdict"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairVerdict" ADD CONSTRAINT "PairVerdict_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "DuplicatePair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What must never be broken, whatever the code above it does.

-- Two texts are one pair, whichever of them was screened.
CREATE UNIQUE INDEX "DuplicatePair_of_two" ON "DuplicatePair"
    (least('suggestion:' || "suggestionId"::text, "otherId"), greatest('suggestion:' || "suggestionId"::text, "otherId"));

ALTER TABLE "DuplicatePair"
  ADD CONSTRAINT "DuplicatePair_other" CHECK (
    CASE WHEN "otherSuggestionId" IS NULL THEN "otherId" LIKE 'history:%' ELSE "otherId" = 'suggestion:' || "otherSuggestionId"::text AND "otherRecordId" IS NULL END
  ),
  ADD CONSTRAINT "DuplicatePair_proposal_whole" CHECK (num_nonnulls("proposal", "proposedById", "proposedAt") IN (0, 3)),
  ADD CONSTRAINT "DuplicatePair_proposal_reasoned" CHECK ("proposal" IS NULL OR length(btrim("proposalReason")) > 0);
ALTER TABLE "PairVerdict"
  ADD CONSTRAINT "PairVerdict_reasoned" CHECK (length(btrim("reason")) > 0),
  ADD CONSTRAINT "PairVerdict_two_readers" CHECK ("firstReaderId" <> "byId");
ALTER TABLE "DuplicateSetting" ADD CONSTRAINT "DuplicateSetting_one" CHECK ("id" = 1);

CREATE TRIGGER "PairVerdict_fixed" BEFORE UPDATE OR DELETE ON "PairVerdict" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "PairVerdict_kept" BEFORE TRUNCATE ON "PairVerdict" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Nobody who declared a conflict with one of the two judges them.
CREATE FUNCTION pair_without_conflict(pair uuid, people uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "DuplicatePair" p JOIN "ReviewConflict" c ON c."suggestionId" IN (p."suggestionId", p."otherSuggestionId")
    WHERE p.id = pair AND c."accountId" = ANY (people)
  ) THEN
    RAISE EXCEPTION 'a conflict of interest was declared' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
END $$;
CREATE FUNCTION verdict_without_conflict() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pair_without_conflict(NEW."pairId", ARRAY[NEW."byId", NEW."firstReaderId"]);
  RETURN NEW;
END $$;
CREATE TRIGGER "PairVerdict_conflict" BEFORE INSERT ON "PairVerdict" FOR EACH ROW EXECUTE FUNCTION verdict_without_conflict();
CREATE FUNCTION proposal_without_conflict() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pair_without_conflict(NEW.id, ARRAY[NEW."proposedById"]);
  RETURN NEW;
END $$;
CREATE TRIGGER "DuplicatePair_conflict" BEFORE UPDATE OF "proposedById" ON "DuplicatePair" FOR EACH ROW
  WHEN (NEW."proposedById" IS NOT NULL) EXECUTE FUNCTION proposal_without_conflict();

-- What the screening compared, without who wrote it.
CREATE FUNCTION screened_text_hash(document text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT md5((d.submission - '{id,person,organisation,phone}'::text[])::text) FROM screening_document d WHERE d.id = document), '')
$$;

-- The id in a document's name; null where it is none of this portal's.
CREATE FUNCTION screened_id(document text) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN document ~ ':[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN split_part(document, ':', 2)::uuid END
$$;

-- Who a document is over the years: its person, or the record of a list itself.
CREATE FUNCTION screened_line(document text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT 'person:' || s."identityHash" FROM "Suggestion" s WHERE document LIKE 'suggestion:%' AND s.id = screened_id(document)), document)
$$;

-- The same two texts, in either order.
CREATE FUNCTION same_texts(a text, b text, c text, d text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT least(a, b) = least(c, d) AND greatest(a, b) = greatest(c, d)
$$;

-- The verdict on these very texts of these very parties, given in whichever year, holds again; whatever changed is open.
CREATE FUNCTION remembered_verdict(of_line text, one_hash text, other_hash text) RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT v.id FROM "PairVerdict" v JOIN "DuplicatePair" p ON p.id = v."pairId"
  WHERE p.line = of_line AND one_hash <> '' AND other_hash <> '' AND same_texts(v."textHash", v."otherHash", one_hash, other_hash)
  ORDER BY v.at DESC, v.id DESC LIMIT 1
$$;

CREATE FUNCTION desk_pair() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  own text := 'suggestion:' || NEW."suggestionId";
  one_hash text;
  other_hash text;
  of_line text;
BEGIN
  IF NOT NEW."current" THEN
    UPDATE "DuplicatePair" SET "superseded" = true
    WHERE least('suggestion:' || "suggestionId"::text, "otherId") = least(own, NEW."otherId")
      AND greatest('suggestion:' || "suggestionId"::text, "otherId") = greatest(own, NEW."otherId") AND NOT "superseded";
    RETURN NULL;
  END IF;
  one_hash := screened_text_hash(own);
  other_hash := screened_text_hash(NEW."otherId");
  of_line := least(screened_line(own), screened_line(NEW."otherId")) || ' ' || greatest(screened_line(own), screened_line(NEW."otherId"));
  INSERT INTO "DuplicatePair" AS p (
    "id", "suggestionId", "number", "otherId", "otherSuggestionId", "otherRecordId", "otherNumber", "source", "relation", "score", "flagged",
    "reasons", "reasonText", "passages", "textHash", "otherHash", "line", "verdictId"
  )
  SELECT gen_random_uuid(), NEW."suggestionId", NEW."versionNumber", NEW."otherId", NEW."otherSuggestionId", h.id, NEW."otherVersion",
    (CASE WHEN NEW."otherSuggestionId" IS NULL THEN CASE WHEN h."kind" = 'EARLIER' THEN 'EARLIER_LIST' ELSE 'FUNDED' END
          WHEN s."callId" = o."callId" THEN 'SAME_CALL' ELSE 'EARLIER_CALL' END)::"PairSource",
    NEW."relation", NEW."score", NEW."flagged", NEW."reasons", array_to_string(NEW."reasons", '；'), NEW."passages",
    one_hash, other_hash, of_line, remembered_verdict(of_line, one_hash, other_hash)
  FROM "Suggestion" s LEFT JOIN "Suggestion" o ON o.id = NEW."otherSuggestionId"
    LEFT JOIN "HistoryRecord" h ON NEW."otherSuggestionId" IS NULL AND h.id = screened_id(NEW."otherId")
  WHERE s.id = NEW."suggestionId"
  ON CONFLICT (least('suggestion:' || "suggestionId"::text, "otherId"), greatest('suggestion:' || "suggestionId"::text, "otherId")) DO UPDATE SET
    "suggestionId" = excluded."suggestionId", "number" = excluded."number", "otherId" = excluded."otherId",
    "otherSuggestionId" = excluded."otherSuggestionId", "otherRecordId" = excluded."otherRecordId", "otherNumber" = excluded."otherNumber",
    "source" = excluded."source", "relation" = excluded."relation", "score" = excluded."score", "flagged" = excluded."flagged",
    "reasons" = excluded."reasons", "reasonText" = excluded."reasonText", "passages" = excluded."passages", "textHash" = excluded."textHash",
    "otherHash" = excluded."otherHash", "line" = excluded."line", "superseded" = false, "verdictId" = excluded."verdictId",
    -- What was proposed of other texts waits no longer, and whoever looks at them still is told.
    "proposal" = CASE WHEN same_texts(p."textHash", p."otherHash", excluded."textHash", excluded."otherHash") THEN p."proposal" END,
    "proposalReason" = CASE WHEN same_texts(p."textHash", p."otherHash", excluded."textHash", excluded."otherHash") THEN p."proposalReason" ELSE '' END,
    "proposedById" = CASE WHEN same_texts(p."textHash", p."otherHash", excluded."textHash", excluded."otherHash") THEN p."proposedById" END,
    "proposedAt" = CASE WHEN same_texts(p."textHash", p."otherHash", excluded."textHash", excluded."otherHash") THEN p."proposedAt" END,
    "changedByName" = CASE WHEN same_texts(p."textHash", p."otherHash", excluded."textHash", excluded."otherHash") THEN p."changedByName" ELSE '' END,
    "version" = p."version" + CASE WHEN same_texts(p."textHash", p."otherHash", excluded."textHash", excluded."otherHash") THEN 0 ELSE 1 END;
  RETURN NULL;
END $$;
CREATE TRIGGER "ScreeningPair_desk" AFTER INSERT OR UPDATE OF "current", "score", "flagged", "reasons", "passages" ON "ScreeningPair"
  FOR EACH ROW EXECUTE FUNCTION desk_pair();
