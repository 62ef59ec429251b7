-- 备注 of a suggestion in the 汇总表, taken over from the table that the department edited.
ALTER TABLE "BatchItem"
  ADD COLUMN "remark" TEXT NOT NULL DEFAULT '',
  ADD CONSTRAINT "BatchItem_remark_short" CHECK (length("remark") <= 500);
