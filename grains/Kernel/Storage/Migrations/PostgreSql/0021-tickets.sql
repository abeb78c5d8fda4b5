-- What browsers carry once to systems that sign people in by tickets, and what those systems know a session by from then on.

CREATE TABLE sign_on_ticket (
  ticket text COLLATE "C" NOT NULL,
  session text COLLATE "C" NOT NULL,
  system text COLLATE "C" NOT NULL,
  person text COLLATE "C" NOT NULL,
  service text COLLATE "C" NOT NULL,
  signed_in_at timestamptz NOT NULL,
  issued_at timestamptz NOT NULL,
  taken_at timestamptz,
  CONSTRAINT sign_on_ticket_pkey PRIMARY KEY (ticket)
);
CREATE INDEX sign_on_ticket_session ON sign_on_ticket (session, system);
CREATE INDEX sign_on_ticket_issued ON sign_on_ticket (issued_at);
