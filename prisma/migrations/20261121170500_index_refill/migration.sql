-- How many texts the index lacked when a run began, and how many of them it has by now: written with the rows themselves.
ALTER TABLE "ScreeningRun" ADD COLUMN "missing" INTEGER NOT NULL DEFAULT 0, ADD COLUMN "entered" INTEGER NOT NULL DEFAULT 0;
