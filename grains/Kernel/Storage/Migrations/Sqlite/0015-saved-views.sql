-- Filters and orders of lists that people gave a name, and with which of them a list opens for whom.

CREATE TABLE saved_view (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  owner TEXT NOT NULL,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  audience INTEGER NOT NULL,
  unit TEXT,
  CONSTRAINT saved_view_name UNIQUE (owner, kind, name)
) STRICT;
CREATE INDEX saved_view_shared ON saved_view (kind) WHERE audience > 0;

CREATE TABLE usual_view (
  person TEXT NOT NULL,
  kind TEXT NOT NULL,
  view TEXT NOT NULL,
  CONSTRAINT usual_view_pkey PRIMARY KEY (person, kind),
  CONSTRAINT usual_view_view FOREIGN KEY (view) REFERENCES saved_view (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX usual_view_view ON usual_view (view);
