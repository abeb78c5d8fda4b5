-- Documents, what they posted, who did it, what they owe. Amounts are whole fen, quantities whole hundredths of an hour.
-- The same tables as on PostgreSQL; a message that starts with OPS says which UnitRefusal a trigger means.

-- Counts transactions; what PostgreSQL has as transaction ids.
CREATE TABLE ledger_commit (position INTEGER NOT NULL);
INSERT INTO ledger_commit VALUES (0);

CREATE TABLE audit_entry (
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  version INTEGER NOT NULL,
  operation TEXT NOT NULL,
  action INTEGER NOT NULL,
  status INTEGER NOT NULL,
  by_employee TEXT NOT NULL,
  on_behalf_of TEXT,
  at TEXT NOT NULL,
  source TEXT NOT NULL,
  comment TEXT,
  changes TEXT,
  PRIMARY KEY (kind, key, operation),
  UNIQUE (kind, key, version)
) STRICT, WITHOUT ROWID;
-- The same operation sent twice is told from another one on the same version.
CREATE TRIGGER audit_entry_operation BEFORE INSERT ON audit_entry
WHEN EXISTS (SELECT 1 FROM audit_entry a WHERE a.kind = NEW.kind AND a.key = NEW.key AND a.operation = NEW.operation)
BEGIN SELECT RAISE(ABORT, 'OPS02 the operation was carried out before'); END;
CREATE TRIGGER audit_entry_never_updated BEFORE UPDATE ON audit_entry BEGIN SELECT RAISE(ABORT, 'OPS07 audit_entry is only added to'); END;
CREATE TRIGGER audit_entry_never_deleted BEFORE DELETE ON audit_entry BEGIN SELECT RAISE(ABORT, 'OPS07 audit_entry is only added to'); END;

CREATE TABLE document (
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  version INTEGER NOT NULL,
  status INTEGER NOT NULL,
  number TEXT,
  owner TEXT NOT NULL,
  owner_unit TEXT,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  awaiting TEXT,
  awaiting_line TEXT,
  title TEXT NOT NULL,
  amount INTEGER,
  currency TEXT,
  first_day TEXT,
  last_day TEXT,
  project TEXT,
  unit TEXT,
  stage TEXT,
  keywords TEXT,
  search TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  PRIMARY KEY (kind, key),
  -- Every version has its line in the audit (I-40).
  FOREIGN KEY (kind, key, version) REFERENCES audit_entry (kind, key, version)
) STRICT;
CREATE UNIQUE INDEX document_number ON document (kind, number) WHERE number IS NOT NULL;
CREATE INDEX document_awaiting ON document (awaiting, kind) WHERE awaiting IS NOT NULL;
CREATE INDEX document_project ON document (project, kind) WHERE project IS NOT NULL;
CREATE INDEX document_owner ON document (owner, kind);
CREATE INDEX document_changed ON document (kind, changed_at);
CREATE INDEX document_unit ON document (coalesce(unit, owner_unit), kind);

-- A change of a document that is not there reads as an insert of a later version.
CREATE TRIGGER document_begins_at_one AFTER INSERT ON document WHEN NEW.version <> 1
BEGIN SELECT RAISE(ABORT, 'OPS01 the document is not there'); END;

CREATE TABLE document_line (
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  line INTEGER NOT NULL,
  status INTEGER NOT NULL,
  day TEXT,
  project TEXT,
  employee TEXT,
  unit TEXT,
  awaiting TEXT,
  title TEXT NOT NULL,
  quantity INTEGER,
  amount INTEGER,
  currency TEXT,
  body TEXT,
  PRIMARY KEY (kind, key, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_line_awaiting ON document_line (awaiting, kind) WHERE awaiting IS NOT NULL;
CREATE INDEX document_line_day ON document_line (kind, day);
CREATE INDEX document_line_project ON document_line (project, day) WHERE project IS NOT NULL;
CREATE INDEX document_line_employee ON document_line (employee, day) WHERE employee IS NOT NULL;

CREATE TABLE figure_entry (
  id TEXT NOT NULL UNIQUE,
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  kind INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  period INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  currency TEXT NOT NULL,
  project TEXT,
  package TEXT,
  contract TEXT,
  customer TEXT,
  direction TEXT,
  salesperson TEXT,
  employee TEXT,
  employee_unit TEXT,
  supplier TEXT,
  quantity INTEGER,
  text TEXT NOT NULL,
  source_kind TEXT NOT NULL,
  source_key TEXT NOT NULL,
  source_line INTEGER NOT NULL,
  reverses TEXT,
  adjusts INTEGER,
  position INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX figure_entry_reverses ON figure_entry (reverses) WHERE reverses IS NOT NULL;
CREATE INDEX figure_entry_project ON figure_entry (project, position) WHERE project IS NOT NULL;
CREATE INDEX figure_entry_package ON figure_entry (package, position) WHERE package IS NOT NULL;
CREATE INDEX figure_entry_contract ON figure_entry (contract, position) WHERE contract IS NOT NULL;
CREATE INDEX figure_entry_employee ON figure_entry (employee, position) WHERE employee IS NOT NULL;
CREATE INDEX figure_entry_source ON figure_entry (source_kind, source_key);
CREATE TRIGGER figure_entry_never_updated BEFORE UPDATE ON figure_entry BEGIN SELECT RAISE(ABORT, 'OPS07 figure_entry is only added to'); END;
CREATE TRIGGER figure_entry_never_deleted BEFORE DELETE ON figure_entry BEGIN SELECT RAISE(ABORT, 'OPS07 figure_entry is only added to'); END;

-- Written before its entry in the same transaction, so that the entry can be checked against its shares (I-08).
CREATE TABLE figure_share (
  entry_id TEXT NOT NULL REFERENCES figure_entry (id) DEFERRABLE INITIALLY DEFERRED,
  share INTEGER NOT NULL,
  unit TEXT NOT NULL,
  unit_path TEXT NOT NULL,
  amount INTEGER NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (entry_id, share)
) STRICT, WITHOUT ROWID;
CREATE INDEX figure_share_path ON figure_share (unit_path, position);
CREATE TRIGGER figure_share_never_updated BEFORE UPDATE ON figure_share BEGIN SELECT RAISE(ABORT, 'OPS07 figure_share is only added to'); END;
CREATE TRIGGER figure_share_never_deleted BEFORE DELETE ON figure_share BEGIN SELECT RAISE(ABORT, 'OPS07 figure_share is only added to'); END;
CREATE TRIGGER figure_share_check BEFORE INSERT ON figure_share
WHEN EXISTS (SELECT 1 FROM figure_entry WHERE id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'OPS03 the entry exists'); END;
CREATE TRIGGER figure_entry_sum AFTER INSERT ON figure_entry
WHEN NEW.amount <> (SELECT coalesce(sum(amount), 0) FROM figure_share WHERE entry_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'OPS07 I-08: the shares of an entry do not sum to it'); END;
CREATE TRIGGER figure_entry_reversal AFTER INSERT ON figure_entry
WHEN NEW.reverses IS NOT NULL AND NOT EXISTS (SELECT 1 FROM figure_entry o
  WHERE o.id = NEW.reverses AND o.amount = -NEW.amount AND o.currency = NEW.currency AND o.kind = NEW.kind)
BEGIN SELECT RAISE(ABORT, 'OPS07 I-04: an entry does not negate what it reverses'); END;

CREATE TABLE effect_owed (
  id TEXT NOT NULL UNIQUE,
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  effect TEXT NOT NULL,
  created_at TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  last_error TEXT
) STRICT;
CREATE INDEX effect_owed_document ON effect_owed (kind, key, seq);
CREATE INDEX effect_owed_created ON effect_owed (created_at);

CREATE TABLE accounting_period (
  period INTEGER NOT NULL PRIMARY KEY,
  state INTEGER NOT NULL DEFAULT 0,
  version INTEGER NOT NULL DEFAULT 0,
  changed_by TEXT,
  changed_at TEXT,
  reason TEXT
) STRICT;

-- A row here refuses new postings at once.
CREATE TABLE closing_period (period INTEGER NOT NULL PRIMARY KEY) STRICT;

CREATE TABLE dated_fact (
  fact TEXT NOT NULL,
  subject TEXT NOT NULL,
  from_day TEXT NOT NULL,
  to_day TEXT,
  value TEXT NOT NULL,
  PRIMARY KEY (fact, subject, from_day),
  CONSTRAINT dated_fact_order CHECK (to_day > from_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX dated_fact_value ON dated_fact (fact, value);
CREATE TRIGGER dated_fact_overlap BEFORE INSERT ON dated_fact
WHEN EXISTS (SELECT 1 FROM dated_fact f WHERE f.fact = NEW.fact AND f.subject = NEW.subject
  AND f.from_day < coalesce(NEW.to_day, '9999-12-32') AND NEW.from_day < coalesce(f.to_day, '9999-12-32'))
BEGIN SELECT RAISE(ABORT, 'OPS05 dated facts overlap'); END;

-- Small state of single grains; on PostgreSQL the ADO.NET provider keeps it.
CREATE TABLE bounded_state (
  state TEXT NOT NULL,
  grain TEXT NOT NULL,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (state, grain)
) STRICT, WITHOUT ROWID;
