-- Filters and orders of lists that people gave a name, and with which of them a list opens for whom.

CREATE TABLE saved_view (
  id uuid NOT NULL PRIMARY KEY,
  kind text COLLATE "C" NOT NULL,
  owner text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  query text COLLATE "C" NOT NULL,
  audience int NOT NULL,
  unit text COLLATE "C",
  CONSTRAINT saved_view_name UNIQUE (owner, kind, name)
);
CREATE INDEX saved_view_shared ON saved_view (kind) WHERE audience > 0;

CREATE TABLE usual_view (
  person text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  view uuid NOT NULL,
  CONSTRAINT usual_view_pkey PRIMARY KEY (person, kind),
  CONSTRAINT usual_view_view FOREIGN KEY (view) REFERENCES saved_view (id) ON DELETE CASCADE
);
CREATE INDEX usual_view_view ON usual_view (view);
