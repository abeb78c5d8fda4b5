-- How people sign in, and the browsers in which they are signed in. Releases before kept it in the bounded state of account grains;
-- an account moves here with its first change.

CREATE TABLE account (
  person text COLLATE "C" NOT NULL,
  employee text COLLATE "C" NOT NULL,
  revision int NOT NULL,
  content jsonb NOT NULL,
  has_password int NOT NULL,
  is_closed int NOT NULL,
  has_second_factor int NOT NULL,
  invited_until timestamptz,
  signed_in_at timestamptz,
  CONSTRAINT account_pkey PRIMARY KEY (person)
);
