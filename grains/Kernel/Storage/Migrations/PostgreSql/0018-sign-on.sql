-- Sign-on to connected systems. The tables named OpenIddict… belong to that library and are read and written by it alone; their columns are its
-- model's, and a test compares both. The portal's keys and who entered what in which session are ours.

CREATE TABLE "OpenIddictApplications" (
  "Id" text NOT NULL CONSTRAINT "PK_OpenIddictApplications" PRIMARY KEY,
  "ApplicationType" text,
  "ClientId" text,
  "ClientSecret" text,
  "ClientType" text,
  "ConcurrencyToken" text,
  "ConsentType" text,
  "DisplayName" text,
  "DisplayNames" text,
  "JsonWebKeySet" text,
  "Permissions" text,
  "PostLogoutRedirectUris" text,
  "Properties" text,
  "RedirectUris" text,
  "Requirements" text,
  "Settings" text
);
CREATE UNIQUE INDEX "IX_OpenIddictApplications_ClientId" ON "OpenIddictApplications" ("ClientId");

CREATE TABLE "OpenIddictAuthorizations" (
  "Id" text NOT NULL CONSTRAINT "PK_OpenIddictAuthorizations" PRIMARY KEY,
  "ApplicationId" text,
  "ConcurrencyToken" text,
  "CreationDate" timestamptz,
  "Properties" text,
  "Scopes" text,
  "Status" text,
  "Subject" text,
  "Type" text,
  CONSTRAINT "FK_OpenIddictAuthorizations_Application" FOREIGN KEY ("ApplicationId") REFERENCES "OpenIddictApplications" ("Id")
);
CREATE INDEX "IX_OpenIddictAuthorizations_Application" ON "OpenIddictAuthorizations" ("ApplicationId", "Status", "Subject", "Type");

CREATE TABLE "OpenIddictScopes" (
  "Id" text NOT NULL CONSTRAINT "PK_OpenIddictScopes" PRIMARY KEY,
  "ConcurrencyToken" text,
  "Description" text,
  "Descriptions" text,
  "DisplayName" text,
  "DisplayNames" text,
  "Name" text,
  "Properties" text,
  "Resources" text
);
CREATE UNIQUE INDEX "IX_OpenIddictScopes_Name" ON "OpenIddictScopes" ("Name");

CREATE TABLE "OpenIddictTokens" (
  "Id" text NOT NULL CONSTRAINT "PK_OpenIddictTokens" PRIMARY KEY,
  "ApplicationId" text,
  "AuthorizationId" text,
  "ConcurrencyToken" text,
  "CreationDate" timestamptz,
  "ExpirationDate" timestamptz,
  "Payload" text,
  "Properties" text,
  "RedemptionDate" timestamptz,
  "ReferenceId" text,
  "Status" text,
  "Subject" text,
  "Type" text,
  CONSTRAINT "FK_OpenIddictTokens_Application" FOREIGN KEY ("ApplicationId") REFERENCES "OpenIddictApplications" ("Id"),
  CONSTRAINT "FK_OpenIddictTokens_Authorization" FOREIGN KEY ("AuthorizationId") REFERENCES "OpenIddictAuthorizations" ("Id")
);
CREATE INDEX "IX_OpenIddictTokens_Application" ON "OpenIddictTokens" ("ApplicationId", "Status", "Subject", "Type");
CREATE INDEX "IX_OpenIddictTokens_Authorization" ON "OpenIddictTokens" ("AuthorizationId");
CREATE UNIQUE INDEX "IX_OpenIddictTokens_ReferenceId" ON "OpenIddictTokens" ("ReferenceId");

-- What tokens are signed and sealed with; sealed itself with the keys that portals share.
CREATE TABLE sign_on_key (
  id text COLLATE "C" NOT NULL,
  purpose int NOT NULL,
  made_at bigint NOT NULL,
  sealed text NOT NULL,
  CONSTRAINT sign_on_key_pkey PRIMARY KEY (id)
);

CREATE TABLE sign_on (
  session text COLLATE "C" NOT NULL,
  system text COLLATE "C" NOT NULL,
  person text COLLATE "C" NOT NULL,
  at timestamptz NOT NULL,
  CONSTRAINT sign_on_pkey PRIMARY KEY (session, system)
);
CREATE INDEX sign_on_person ON sign_on (person, at);
