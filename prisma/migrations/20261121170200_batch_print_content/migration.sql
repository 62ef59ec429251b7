-- A print is kept as a table is.
ALTER TABLE "BatchExport"
  DROP CONSTRAINT "BatchExport_content",
  ADD CONSTRAINT "BatchExport_content" CHECK (("kind" IN ('TABLE', 'PRINT')) = ("hash" IS NOT NULL) AND ("kind" = 'ARCHIVE' OR "sha256" IS NOT NULL));
