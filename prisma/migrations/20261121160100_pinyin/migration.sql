-- Names in a queue are sorted as people look them up: by pinyin, numbers by their value. A server built without ICU keeps its own order.
DO $$
BEGIN
  CREATE COLLATION pinyin (provider = icu, locale = 'zh-u-co-pinyin-kn-true');
EXCEPTION WHEN feature_not_supported THEN
  RETURN;
END $$;

DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_collation WHERE collname = 'pinyin' AND collprovider = 'i') THEN
    ALTER TABLE "QueueEntry"
      ALTER COLUMN "title" TYPE text COLLATE pinyin,
      ALTER COLUMN "organisation" TYPE text COLLATE pinyin,
      ALTER COLUMN "proposer" TYPE text COLLATE pinyin;
  END IF;
END $$;
