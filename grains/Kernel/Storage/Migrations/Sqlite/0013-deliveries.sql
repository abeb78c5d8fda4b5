-- Notifications leave the portal on several channels: each is a row for each, and a message is all rows of its id. What people prefer and the
-- robots of groups are here too. Columns mail_* of notification are for silos of the release before, and go with the next.

ALTER TABLE notification ADD COLUMN kind INTEGER NOT NULL DEFAULT 0;
ALTER TABLE notification ADD COLUMN shown INTEGER NOT NULL DEFAULT 1;

CREATE TABLE notification_delivery (
  notification TEXT NOT NULL,
  channel INTEGER NOT NULL,
  target TEXT NOT NULL,
  person TEXT NOT NULL,
  is_digest INTEGER NOT NULL,
  message TEXT,
  state INTEGER NOT NULL DEFAULT 0,
  urgent INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  due_at TEXT NOT NULL,
  useful_until TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  error TEXT,
  settled_at TEXT,
  CONSTRAINT notification_delivery_pkey PRIMARY KEY (notification, channel, target),
  CONSTRAINT notification_delivery_of FOREIGN KEY (notification) REFERENCES notification (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX notification_delivery_due ON notification_delivery (channel, due_at) WHERE state = 0;
CREATE INDEX notification_delivery_message ON notification_delivery (message) WHERE message IS NOT NULL;
CREATE INDEX notification_delivery_kept ON notification_delivery (target) WHERE state = 0 AND message IS NULL;
CREATE INDEX notification_delivery_failed ON notification_delivery (created_at) WHERE state = 2;
CREATE INDEX notification_delivery_created ON notification_delivery (created_at);

INSERT INTO notification_delivery (
  notification, channel, target, person, is_digest, message, state, urgent, created_at, due_at, useful_until, attempts, error, settled_at)
SELECT id, 0, person, person, 0, id, mail_state, mail_urgent, created_at, mail_due_at, mail_until, mail_attempts, mail_error,
  CASE WHEN mail_state = 0 THEN NULL ELSE mail_due_at END
FROM notification;
UPDATE notification SET mail_state = 1 WHERE mail_state = 0;

CREATE TABLE notification_digest (
  channel INTEGER NOT NULL,
  target TEXT NOT NULL,
  day TEXT NOT NULL,
  CONSTRAINT notification_digest_pkey PRIMARY KEY (channel, target, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE notification_preference (
  person TEXT NOT NULL,
  content TEXT NOT NULL,
  CONSTRAINT notification_preference_pkey PRIMARY KEY (person)
) STRICT, WITHOUT ROWID;

CREATE TABLE notification_robot (
  id TEXT NOT NULL,
  content TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  CONSTRAINT notification_robot_pkey PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;
