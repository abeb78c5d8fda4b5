-- What people were told, each thing once, and how far it is by e-mail.

CREATE TABLE notification (
  id uuid NOT NULL,
  seq bigint GENERATED ALWAYS AS IDENTITY,
  person text COLLATE "C" NOT NULL,
  dedupe_key text COLLATE "C" NOT NULL,
  content jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  read_at timestamptz,
  mail_state int NOT NULL DEFAULT 0,
  mail_due_at timestamptz NOT NULL,
  mail_until timestamptz NOT NULL,
  mail_urgent int NOT NULL,
  mail_attempts int NOT NULL DEFAULT 0,
  mail_error text,
  CONSTRAINT notification_pkey PRIMARY KEY (id),
  CONSTRAINT notification_once UNIQUE (dedupe_key)
) WITH (fillfactor = 85);
CREATE INDEX notification_person ON notification (person, seq DESC);
CREATE INDEX notification_unread ON notification (person) WHERE read_at IS NULL;
CREATE INDEX notification_mail ON notification (mail_due_at) WHERE mail_state = 0;
CREATE INDEX notification_mail_failed ON notification (seq DESC) WHERE mail_state = 2;
