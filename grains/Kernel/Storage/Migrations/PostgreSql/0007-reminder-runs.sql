-- Which rounds of reminders ran for which department and day.

CREATE TABLE reminder_run (
  unit text COLLATE "C" NOT NULL,
  day date NOT NULL,
  round text COLLATE "C" NOT NULL,
  sent_at timestamptz,
  expected int NOT NULL,
  reported int NOT NULL,
  pending int NOT NULL,
  told int NOT NULL,
  CONSTRAINT reminder_run_pkey PRIMARY KEY (unit, day, round)
);
CREATE INDEX reminder_run_day ON reminder_run (day);
