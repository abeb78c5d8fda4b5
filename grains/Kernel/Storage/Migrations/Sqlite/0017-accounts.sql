-- How people sign in, and the browsers in which they are signed in. Releases before kept it in the bounded state of account grains;
-- an account moves here with its first change.

CREATE TABLE account (
  person TEXT NOT NULL,
  employee TEXT NOT NULL,
  revision INTEGER NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  has_password INTEGER NOT NULL,
  is_closed INTEGER NOT NULL,
  has_second_factor INTEGER NOT NULL,
  invited_until TEXT,
  signed_in_at TEXT,
  CONSTRAINT account_pkey PRIMARY KEY (person)
) STRICT, WITHOUT ROWID;
