-- Which document has which invoice: one row for each, so that no invoice ever has two (invariant I-20), and every state it had.

CREATE TABLE invoice_registry (
  code TEXT NOT NULL,
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state INTEGER NOT NULL,
  holder_number TEXT,
  claimed INTEGER,
  gross INTEGER,
  content TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  PRIMARY KEY (code, number),
  CHECK (state = 0 AND claimed IS NULL OR state <> 0 AND claimed IS NOT NULL AND gross IS NOT NULL AND claimed BETWEEN 1 AND gross)
);
CREATE INDEX invoice_registry_changed ON invoice_registry (changed_at DESC);

CREATE TABLE invoice_event (
  code TEXT NOT NULL,
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state INTEGER NOT NULL,
  holder_number TEXT,
  holder_owner TEXT,
  claimed INTEGER,
  at TEXT NOT NULL,
  PRIMARY KEY (code, number, revision)
);
