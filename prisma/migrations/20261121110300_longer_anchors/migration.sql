-- Anchors of eight units, with their surroundings in one number: fewer rows agree by chance. Entered again by the portal itself.
TRUNCATE "screening_document", "screening_title_pair";
DELETE FROM "screening_model";
DROP TABLE "screening_anchor";

CREATE TABLE "screening_anchor" (
    "hash" INTEGER NOT NULL,
    "document" INTEGER NOT NULL,
    "around" INTEGER NOT NULL
);

CREATE INDEX "screening_anchor_hash_idx" ON "screening_anchor" ("hash") INCLUDE ("document", "around");
