-- Packed lists take the place of a row for every anchor and title pair: a million texts fit, with all their triples.
-- The texts themselves stay. Until the portal's own background work has packed them they are searched as recent ones.
DROP TABLE "screening_anchor", "screening_title_pair";
DELETE FROM "screening_model";

ALTER TABLE "screening_document"
    DROP COLUMN "units", DROP COLUMN "title_length", DROP COLUMN "triple_weight", DROP COLUMN "title_weight",
    DROP COLUMN "model_version";

-- Numbers of documents that are gone but still stand in packed lists.
CREATE TABLE "screening_removed" (
    "number" INTEGER NOT NULL,

    CONSTRAINT "screening_removed_pkey" PRIMARY KEY ("number")
);

-- Which documents are packed under a model: all up to this number; and what a choice among them needs to know of each.
CREATE TABLE "screening_segment" (
    "model_version" INTEGER NOT NULL,
    "up_to" INTEGER NOT NULL,
    "long_texts" BOOLEAN NOT NULL,
    "facts" BYTEA NOT NULL,

    CONSTRAINT "screening_segment_pkey" PRIMARY KEY ("model_version", "up_to")
);

-- The compared form of a packed document.
CREATE TABLE "screening_text" (
    "number" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "units" BYTEA STORAGE EXTERNAL NOT NULL,
    "title_length" INTEGER NOT NULL,

    CONSTRAINT "screening_text_pkey" PRIMARY KEY ("number")
);

-- Lists of documents, several to a row; each packing adds rows of its own. Not compressed: they are packed already.
CREATE TABLE "screening_posting" (
    "key" INTEGER NOT NULL,
    "entries" BYTEA STORAGE EXTERNAL NOT NULL
);

CREATE INDEX "screening_posting_key_idx" ON "screening_posting" ("key");
