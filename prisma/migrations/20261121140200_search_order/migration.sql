-- A word that is in thousands of texts is found by going through them from the newest on, not by gathering them all.
CREATE INDEX "QueueEntry_arrivedAt_suggestionId_idx" ON "QueueEntry"("arrivedAt", "suggestionId");
