-- Which systems have still to be told that a session ended.

CREATE TABLE sign_on_logout (
  session TEXT NOT NULL,
  system TEXT NOT NULL,
  person TEXT NOT NULL,
  ended_at TEXT NOT NULL,
  due_at TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  error TEXT,
  CONSTRAINT sign_on_logout_pkey PRIMARY KEY (session, system)
) STRICT, WITHOUT ROWID;
CREATE INDEX sign_on_logout_due ON sign_on_logout (due_at);
