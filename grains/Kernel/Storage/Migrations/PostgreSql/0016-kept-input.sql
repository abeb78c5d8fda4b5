-- What people typed into forms and have not saved: no document, read by nobody else, gone after a month.

CREATE TABLE kept_input (
  person text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  version int NOT NULL,
  fields jsonb NOT NULL,
  kept_at timestamptz NOT NULL,
  CONSTRAINT kept_input_pkey PRIMARY KEY (person, kind, key)
);
CREATE INDEX kept_input_age ON kept_input (kept_at);
