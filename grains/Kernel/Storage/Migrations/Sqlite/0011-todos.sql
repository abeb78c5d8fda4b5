-- What documents ask of people, written with every change of the document: inboxes, their count and who had to do with a document are this table.

CREATE TABLE todo (
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  no INTEGER NOT NULL,
  person TEXT NOT NULL,
  asked_for TEXT,
  sort INTEGER NOT NULL,
  state INTEGER NOT NULL,
  task TEXT,
  opened_at TEXT NOT NULL,
  due_at TEXT,
  done_at TEXT,
  CONSTRAINT todo_pkey PRIMARY KEY (kind, key, no),
  CONSTRAINT todo_document FOREIGN KEY (kind, key) REFERENCES document (kind, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX todo_person ON todo (person, state, opened_at);
CREATE INDEX todo_due ON todo (due_at) WHERE state = 0 AND due_at IS NOT NULL;
