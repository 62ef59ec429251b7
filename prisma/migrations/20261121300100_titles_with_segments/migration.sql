-- Every question asks for hundreds of lists of title pairs, which are short: a segment holds its own in one piece, and each
-- process keeps them. Rows of anchors become smaller. The texts themselves stay: until the portal's own background work has
-- packed them anew they are searched as recent ones.
DELETE FROM "screening_model";
DELETE FROM "screening_segment";
TRUNCATE "screening_text", "screening_posting", "screening_removed";

ALTER TABLE "screening_segment" ADD COLUMN "titles" BYTEA STORAGE EXTERNAL NOT NULL;
