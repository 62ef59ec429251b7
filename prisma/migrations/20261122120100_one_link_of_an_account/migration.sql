-- An account has one link with each provider. Where two first sign-ins at once made two, the first one stays.
DELETE FROM "OidcLink" later USING "OidcLink" first
WHERE first."accountId" = later."accountId" AND first."issuer" = later."issuer"
  AND (first."linkedAt", first."subject") < (later."linkedAt", later."subject");

DROP INDEX "OidcLink_accountId_idx";
CREATE UNIQUE INDEX "OidcLink_accountId_issuer_key" ON "OidcLink" ("accountId", "issuer");
