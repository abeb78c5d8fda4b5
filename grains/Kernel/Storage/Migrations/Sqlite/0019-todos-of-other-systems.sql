-- What connected systems ask of people. A row without a person marks what was closed for everybody, perhaps before it was said.

CREATE TABLE source_todo (
  source TEXT NOT NULL,
  id TEXT NOT NULL,
  person TEXT NOT NULL,
  title TEXT NOT NULL,
  kind TEXT,
  link TEXT NOT NULL,
  created_at TEXT NOT NULL,
  due_at TEXT,
  state INTEGER NOT NULL,
  done_at TEXT,
  version INTEGER NOT NULL,
  CONSTRAINT source_todo_pkey PRIMARY KEY (source, id, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX source_todo_open ON source_todo (person, created_at) WHERE state = 0;
CREATE INDEX source_todo_done ON source_todo (person, done_at DESC) WHERE state = 1;
CREATE INDEX source_todo_of_source ON source_todo (source, id) WHERE state = 0;

-- When each system was heard of last.
CREATE TABLE todo_source (
  source TEXT NOT NULL,
  heard_at TEXT NOT NULL,
  reconciled_at TEXT,
  CONSTRAINT todo_source_pkey PRIMARY KEY (source)
) STRICT, WITHOUT ROWID;
