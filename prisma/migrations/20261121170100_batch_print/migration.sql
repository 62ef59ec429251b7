-- 汇总表 as PDF. Alone: a value cannot be used before the transaction that adds it has ended.
ALTER TYPE "ExportKind" ADD VALUE 'PRINT' AFTER 'TABLE';
