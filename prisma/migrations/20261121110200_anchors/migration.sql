-- Anchors take the place of fingerprints: fewer rows, and what stands around each, so that a long common run is known by
-- the index alone. Derived data: what is missing is entered again by the portal itself.
TRUNCATE "screening_document", "screening_title_pair";
DELETE FROM "screening_model";
DROP TABLE "screening_fingerprint";

CREATE TABLE "screening_anchor" (
    "hash" INTEGER NOT NULL,
    "document" INTEGER NOT NULL,
    "before" INTEGER NOT NULL,
    "after" INTEGER NOT NULL
);

CREATE INDEX "screening_anchor_hash_idx" ON "screening_anchor" ("hash") INCLUDE ("document", "before", "after");
