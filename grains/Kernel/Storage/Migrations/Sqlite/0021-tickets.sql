-- What browsers carry once to systems that sign people in by tickets, and what those systems know a session by from then on.

CREATE TABLE sign_on_ticket (
  ticket TEXT NOT NULL,
  session TEXT NOT NULL,
  system TEXT NOT NULL,
  person TEXT NOT NULL,
  service TEXT NOT NULL,
  signed_in_at TEXT NOT NULL,
  issued_at TEXT NOT NULL,
  taken_at TEXT,
  CONSTRAINT sign_on_ticket_pkey PRIMARY KEY (ticket)
) STRICT, WITHOUT ROWID;
CREATE INDEX sign_on_ticket_session ON sign_on_ticket (session, system);
CREATE INDEX sign_on_ticket_issued ON sign_on_ticket (issued_at);
