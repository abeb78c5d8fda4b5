-- Which rounds of reminders ran for which department and day.

CREATE TABLE reminder_run (
  unit TEXT NOT NULL,
  day TEXT NOT NULL,
  round TEXT NOT NULL,
  sent_at TEXT,
  expected INTEGER NOT NULL,
  reported INTEGER NOT NULL,
  pending INTEGER NOT NULL,
  told INTEGER NOT NULL,
  PRIMARY KEY (unit, day, round)
) WITHOUT ROWID;
CREATE INDEX reminder_run_day ON reminder_run (day);
