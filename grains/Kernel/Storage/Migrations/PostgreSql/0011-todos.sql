-- What documents ask of people, written with every change of the document: inboxes, their count and who had to do with a document are this table.

CREATE TABLE todo (
  kind text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  no int NOT NULL,
  person text COLLATE "C" NOT NULL,
  asked_for text COLLATE "C",
  sort int NOT NULL,
  state int NOT NULL,
  task jsonb,
  opened_at timestamptz NOT NULL,
  due_at timestamptz,
  done_at timestamptz,
  CONSTRAINT todo_pkey PRIMARY KEY (kind, key, no),
  CONSTRAINT todo_document FOREIGN KEY (kind, key) REFERENCES document (kind, key)
) WITH (fillfactor = 85);
CREATE INDEX todo_person ON todo (person, state, opened_at);
CREATE INDEX todo_due ON todo (due_at) WHERE state = 0 AND due_at IS NOT NULL;
