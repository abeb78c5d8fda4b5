-- What people were told, each thing once, and how far it is by e-mail.

CREATE TABLE notification (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  person TEXT NOT NULL,
  dedupe_key TEXT NOT NULL UNIQUE,
  content TEXT NOT NULL,
  created_at TEXT NOT NULL,
  read_at TEXT,
  mail_state INTEGER NOT NULL DEFAULT 0,
  mail_due_at TEXT NOT NULL,
  mail_until TEXT NOT NULL,
  mail_urgent INTEGER NOT NULL,
  mail_attempts INTEGER NOT NULL DEFAULT 0,
  mail_error TEXT
);
CREATE INDEX notification_person ON notification (person, seq DESC);
CREATE INDEX notification_unread ON notification (person) WHERE read_at IS NULL;
CREATE INDEX notification_mail ON notification (mail_due_at) WHERE mail_state = 0;
CREATE INDEX notification_mail_failed ON notification (seq DESC) WHERE mail_state = 2;
