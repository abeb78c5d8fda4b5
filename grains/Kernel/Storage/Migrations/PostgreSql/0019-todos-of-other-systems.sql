-- What connected systems ask of people. A row without a person marks what was closed for everybody, perhaps before it was said.

CREATE TABLE source_todo (
  source text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  person text COLLATE "C" NOT NULL,
  title text NOT NULL,
  kind text,
  link text NOT NULL,
  created_at timestamptz NOT NULL,
  due_at timestamptz,
  state int NOT NULL,
  done_at timestamptz,
  version bigint NOT NULL,
  CONSTRAINT source_todo_pkey PRIMARY KEY (source, id, person)
);
CREATE INDEX source_todo_open ON source_todo (person, created_at) WHERE state = 0;
CREATE INDEX source_todo_done ON source_todo (person, done_at DESC) WHERE state = 1;
CREATE INDEX source_todo_of_source ON source_todo (source, id) WHERE state = 0;

-- When each system was heard of last.
CREATE TABLE todo_source (
  source text COLLATE "C" NOT NULL,
  heard_at timestamptz NOT NULL,
  reconciled_at timestamptz,
  CONSTRAINT todo_source_pkey PRIMARY KEY (source)
);
