-- Which document has which invoice: one row for each, so that no invoice ever has two (invariant I-20), and every state it had.

CREATE TABLE invoice_registry (
  code text COLLATE "C" NOT NULL,
  number text COLLATE "C" NOT NULL,
  revision int NOT NULL,
  state int NOT NULL,
  holder_number text COLLATE "C",
  claimed bigint,
  gross bigint,
  content jsonb NOT NULL,
  changed_at timestamptz NOT NULL,
  CONSTRAINT invoice_registry_pkey PRIMARY KEY (code, number),
  CONSTRAINT invoice_registry_claimed CHECK (state = 0 AND claimed IS NULL OR state <> 0 AND claimed IS NOT NULL AND gross IS NOT NULL AND claimed BETWEEN 1 AND gross)
) WITH (fillfactor = 85);
CREATE INDEX invoice_registry_changed ON invoice_registry (changed_at DESC);

CREATE TABLE invoice_event (
  code text COLLATE "C" NOT NULL,
  number text COLLATE "C" NOT NULL,
  revision int NOT NULL,
  state int NOT NULL,
  holder_number text COLLATE "C",
  holder_owner text COLLATE "C",
  claimed bigint,
  at timestamptz NOT NULL,
  CONSTRAINT invoice_event_pkey PRIMARY KEY (code, number, revision)
);
