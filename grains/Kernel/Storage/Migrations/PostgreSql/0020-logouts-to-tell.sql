-- Which systems have still to be told that a session ended.

CREATE TABLE sign_on_logout (
  session text COLLATE "C" NOT NULL,
  system text COLLATE "C" NOT NULL,
  person text COLLATE "C" NOT NULL,
  ended_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  attempts int NOT NULL,
  error text,
  CONSTRAINT sign_on_logout_pkey PRIMARY KEY (session, system)
);
CREATE INDEX sign_on_logout_due ON sign_on_logout (due_at);
