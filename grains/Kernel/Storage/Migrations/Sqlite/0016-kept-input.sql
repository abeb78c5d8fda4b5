-- What people typed into forms and have not saved: no document, read by nobody else, gone after a month.

CREATE TABLE kept_input (
  person TEXT NOT NULL,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  version INTEGER NOT NULL,
  fields TEXT NOT NULL CHECK (json_valid(fields)),
  kept_at TEXT NOT NULL,
  CONSTRAINT kept_input_pkey PRIMARY KEY (person, kind, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX kept_input_age ON kept_input (kept_at);
