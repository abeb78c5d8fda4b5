-- Sign-on to connected systems. The tables named OpenIddict… belong to that library and are read and written by it alone; their columns are its
-- model's, and a test compares both. The portal's keys and who entered what in which session are ours.

CREATE TABLE "OpenIddictApplications" (
  "Id" TEXT NOT NULL CONSTRAINT "PK_OpenIddictApplications" PRIMARY KEY,
  "ApplicationType" TEXT,
  "ClientId" TEXT,
  "ClientSecret" TEXT,
  "ClientType" TEXT,
  "ConcurrencyToken" TEXT,
  "ConsentType" TEXT,
  "DisplayName" TEXT,
  "DisplayNames" TEXT,
  "JsonWebKeySet" TEXT,
  "Permissions" TEXT,
  "PostLogoutRedirectUris" TEXT,
  "Properties" TEXT,
  "RedirectUris" TEXT,
  "Requirements" TEXT,
  "Settings" TEXT
) STRICT;
CREATE UNIQUE INDEX "IX_OpenIddictApplications_ClientId" ON "OpenIddictApplications" ("ClientId");

CREATE TABLE "OpenIddictAuthorizations" (
  "Id" TEXT NOT NULL CONSTRAINT "PK_OpenIddictAuthorizations" PRIMARY KEY,
  "ApplicationId" TEXT,
  "ConcurrencyToken" TEXT,
  "CreationDate" TEXT,
  "Properties" TEXT,
  "Scopes" TEXT,
  "Status" TEXT,
  "Subject" TEXT,
  "Type" TEXT,
  CONSTRAINT "FK_OpenIddictAuthorizations_Application" FOREIGN KEY ("ApplicationId") REFERENCES "OpenIddictApplications" ("Id")
) STRICT;
CREATE INDEX "IX_OpenIddictAuthorizations_Application" ON "OpenIddictAuthorizations" ("ApplicationId", "Status", "Subject", "Type");

CREATE TABLE "OpenIddictScopes" (
  "Id" TEXT NOT NULL CONSTRAINT "PK_OpenIddictScopes" PRIMARY KEY,
  "ConcurrencyToken" TEXT,
  "Description" TEXT,
  "Descriptions" TEXT,
  "DisplayName" TEXT,
  "DisplayNames" TEXT,
  "Name" TEXT,
  "Properties" TEXT,
  "Resources" TEXT
) STRICT;
CREATE UNIQUE INDEX "IX_OpenIddictScopes_Name" ON "OpenIddictScopes" ("Name");

CREATE TABLE "OpenIddictTokens" (
  "Id" TEXT NOT NULL CONSTRAINT "PK_OpenIddictTokens" PRIMARY KEY,
  "ApplicationId" TEXT,
  "AuthorizationId" TEXT,
  "ConcurrencyToken" TEXT,
  "CreationDate" TEXT,
  "ExpirationDate" TEXT,
  "Payload" TEXT,
  "Properties" TEXT,
  "RedemptionDate" TEXT,
  "ReferenceId" TEXT,
  "Status" TEXT,
  "Subject" TEXT,
  "Type" TEXT,
  CONSTRAINT "FK_OpenIddictTokens_Application" FOREIGN KEY ("ApplicationId") REFERENCES "OpenIddictApplications" ("Id"),
  CONSTRAINT "FK_OpenIddictTokens_Authorization" FOREIGN KEY ("AuthorizationId") REFERENCES "OpenIddictAuthorizations" ("Id")
) STRICT;
CREATE INDEX "IX_OpenIddictTokens_Application" ON "OpenIddictTokens" ("ApplicationId", "Status", "Subject", "Type");
CREATE INDEX "IX_OpenIddictTokens_Authorization" ON "OpenIddictTokens" ("AuthorizationId");
CREATE UNIQUE INDEX "IX_OpenIddictTokens_ReferenceId" ON "OpenIddictTokens" ("ReferenceId");

-- What tokens are signed and sealed with; sealed itself with the keys that portals share.
CREATE TABLE sign_on_key (
  id TEXT NOT NULL,
  purpose INTEGER NOT NULL,
  made_at INTEGER NOT NULL,
  sealed TEXT NOT NULL,
  CONSTRAINT sign_on_key_pkey PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE sign_on (
  session TEXT NOT NULL,
  system TEXT NOT NULL,
  person TEXT NOT NULL,
  at TEXT NOT NULL,
  CONSTRAINT sign_on_pkey PRIMARY KEY (session, system)
) STRICT, WITHOUT ROWID;
CREATE INDEX sign_on_person ON sign_on (person, at);
