-- Documents, what they posted, who did it, what they owe. Amounts are whole fen, quantities whole hundredths of an hour.
-- Codes are compared byte by byte (COLLATE "C"), so that prefixes use indexes and order is the same everywhere.

DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS btree_gist;
EXCEPTION WHEN OTHERS THEN
  RAISE EXCEPTION 'The extension btree_gist cannot be created (%). It is one of the modules that come with PostgreSQL (contrib); the owner of the database or a superuser creates it with: CREATE EXTENSION btree_gist', SQLERRM;
END $$;

-- Ends the transaction with a reason the program understands (OpsSupport.Kernel.Storage.UnitRefusal).
CREATE FUNCTION ops_assert(ok boolean, code text, detail text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF ok IS NOT TRUE THEN
    RAISE EXCEPTION USING ERRCODE = code, MESSAGE = coalesce(detail, '');
  END IF;
END $$;

CREATE FUNCTION ops_never_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = 'OPS07', MESSAGE = tg_table_name || ' is only added to';
END $$;

CREATE TABLE audit_entry (
  kind text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  version int NOT NULL,
  operation uuid NOT NULL,
  action int NOT NULL,
  status int NOT NULL,
  by_employee text NOT NULL,
  on_behalf_of text,
  at timestamptz NOT NULL,
  source text NOT NULL,
  comment text,
  changes jsonb,
  -- The operation first: the same one sent twice is told from another one on the same version.
  CONSTRAINT audit_entry_operation PRIMARY KEY (kind, key, operation),
  CONSTRAINT audit_entry_version UNIQUE (kind, key, version)
);
CREATE TRIGGER audit_entry_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry EXECUTE FUNCTION ops_never_changed();

CREATE TABLE document (
  kind text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  version int NOT NULL,
  status int NOT NULL,
  number text COLLATE "C",
  owner text COLLATE "C" NOT NULL,
  owner_unit text COLLATE "C",
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  awaiting text COLLATE "C",
  awaiting_line jsonb,
  title text NOT NULL,
  amount bigint,
  currency text,
  first_day date,
  last_day date,
  project text COLLATE "C",
  unit text COLLATE "C",
  stage text,
  keywords jsonb,
  search text NOT NULL,
  body jsonb NOT NULL,
  CONSTRAINT document_pkey PRIMARY KEY (kind, key),
  -- Every version has its line in the audit (I-40).
  CONSTRAINT document_audit FOREIGN KEY (kind, key, version) REFERENCES audit_entry (kind, key, version)
) WITH (fillfactor = 85);
CREATE UNIQUE INDEX document_number ON document (kind, number) WHERE number IS NOT NULL;
CREATE INDEX document_awaiting ON document (awaiting, kind) WHERE awaiting IS NOT NULL;
CREATE INDEX document_project ON document (project, kind) WHERE project IS NOT NULL;
CREATE INDEX document_owner ON document (owner, kind);
CREATE INDEX document_changed ON document (kind, changed_at);
CREATE INDEX document_unit ON document (coalesce(unit, owner_unit), kind);

-- A change of a document that is not there reads as an insert of a later version.
CREATE FUNCTION document_begins_at_one() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = 'OPS01', MESSAGE = NEW.kind || '/' || NEW.key;
END $$;
CREATE TRIGGER document_begins_at_one AFTER INSERT ON document FOR EACH ROW WHEN (NEW.version <> 1) EXECUTE FUNCTION document_begins_at_one();

CREATE TABLE document_line (
  kind text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  line int NOT NULL,
  status int NOT NULL,
  day date,
  project text COLLATE "C",
  employee text COLLATE "C",
  unit text COLLATE "C",
  awaiting text COLLATE "C",
  title text NOT NULL,
  quantity bigint,
  amount bigint,
  currency text,
  body jsonb,
  CONSTRAINT document_line_pkey PRIMARY KEY (kind, key, line)
) WITH (fillfactor = 85);
CREATE INDEX document_line_awaiting ON document_line (awaiting, kind) WHERE awaiting IS NOT NULL;
CREATE INDEX document_line_day ON document_line (kind, day);
CREATE INDEX document_line_project ON document_line (project, day) WHERE project IS NOT NULL;
CREATE INDEX document_line_employee ON document_line (employee, day) WHERE employee IS NOT NULL;

CREATE TABLE figure_entry (
  id text COLLATE "C" NOT NULL,
  seq bigint GENERATED ALWAYS AS IDENTITY,
  kind int NOT NULL,
  business_date date NOT NULL,
  period int NOT NULL,
  amount bigint NOT NULL,
  currency text NOT NULL,
  project text COLLATE "C",
  package text COLLATE "C",
  contract text COLLATE "C",
  customer text COLLATE "C",
  direction text COLLATE "C",
  salesperson text COLLATE "C",
  employee text COLLATE "C",
  employee_unit text COLLATE "C",
  supplier text,
  quantity bigint,
  text text NOT NULL,
  source_kind text COLLATE "C" NOT NULL,
  source_key text COLLATE "C" NOT NULL,
  source_line int NOT NULL,
  reverses text COLLATE "C",
  adjusts int,
  position bigint NOT NULL,
  CONSTRAINT figure_entry_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX figure_entry_reverses ON figure_entry (reverses) WHERE reverses IS NOT NULL;
CREATE INDEX figure_entry_project ON figure_entry (project, position) WHERE project IS NOT NULL;
CREATE INDEX figure_entry_package ON figure_entry (package, position) WHERE package IS NOT NULL;
CREATE INDEX figure_entry_contract ON figure_entry (contract, position) WHERE contract IS NOT NULL;
CREATE INDEX figure_entry_employee ON figure_entry (employee, position) WHERE employee IS NOT NULL;
CREATE INDEX figure_entry_source ON figure_entry (source_kind, source_key);
CREATE TRIGGER figure_entry_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON figure_entry EXECUTE FUNCTION ops_never_changed();

-- Written before its entry in the same transaction, so that the entry can be checked against its shares (I-08).
CREATE TABLE figure_share (
  entry_id text COLLATE "C" NOT NULL,
  share int NOT NULL,
  unit text COLLATE "C" NOT NULL,
  unit_path text COLLATE "C" NOT NULL,
  amount bigint NOT NULL,
  position bigint NOT NULL,
  CONSTRAINT figure_share_pkey PRIMARY KEY (entry_id, share),
  CONSTRAINT figure_share_entry FOREIGN KEY (entry_id) REFERENCES figure_entry (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX figure_share_path ON figure_share (unit_path, position);
CREATE TRIGGER figure_share_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON figure_share EXECUTE FUNCTION ops_never_changed();

-- Once per statement over all its rows. Sequential scans are off because a plan made while the ledger was empty would stay.
CREATE FUNCTION figure_entry_check() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE
  broken text;
BEGIN
  SELECT f.id INTO broken FROM fresh f
    WHERE f.amount <> (SELECT coalesce(sum(s.amount), 0) FROM figure_share s WHERE s.entry_id = f.id) LIMIT 1;
  PERFORM ops_assert(broken IS NULL, 'OPS07', 'I-08: the shares of ' || broken || ' do not sum to it');
  SELECT f.id INTO broken FROM fresh f
    WHERE f.reverses IS NOT NULL AND (SELECT o.id FROM figure_entry o
      WHERE o.id = f.reverses AND o.amount = -f.amount AND o.currency = f.currency AND o.kind = f.kind) IS NULL LIMIT 1;
  PERFORM ops_assert(broken IS NULL, 'OPS07', 'I-04: ' || broken || ' does not negate what it reverses');
  RETURN NULL;
END $$;
CREATE TRIGGER figure_entry_check AFTER INSERT ON figure_entry
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION figure_entry_check();

CREATE FUNCTION figure_share_check() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE
  late text;
BEGIN
  SELECT f.entry_id INTO late FROM fresh f WHERE (SELECT e.id FROM figure_entry e WHERE e.id = f.entry_id) IS NOT NULL LIMIT 1;
  PERFORM ops_assert(late IS NULL, 'OPS03', late);
  RETURN NULL;
END $$;
CREATE TRIGGER figure_share_check AFTER INSERT ON figure_share
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION figure_share_check();

CREATE TABLE effect_owed (
  id uuid NOT NULL,
  seq bigint GENERATED ALWAYS AS IDENTITY,
  kind text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  effect jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  attempts int NOT NULL DEFAULT 0,
  last_error text,
  CONSTRAINT effect_owed_pkey PRIMARY KEY (id)
);
CREATE INDEX effect_owed_document ON effect_owed (kind, key, seq);
CREATE INDEX effect_owed_created ON effect_owed (created_at);

CREATE TABLE accounting_period (
  period int NOT NULL,
  state int NOT NULL DEFAULT 0,
  version int NOT NULL DEFAULT 0,
  changed_by text,
  changed_at timestamptz,
  reason text,
  CONSTRAINT accounting_period_pkey PRIMARY KEY (period)
);

-- A row here refuses new postings at once. Without it, postings that overlap each other could hold the period's row for ever.
CREATE TABLE closing_period (period int PRIMARY KEY);

CREATE TABLE dated_fact (
  fact text COLLATE "C" NOT NULL,
  subject text COLLATE "C" NOT NULL,
  from_day date NOT NULL,
  to_day date,
  value text NOT NULL,
  CONSTRAINT dated_fact_pkey PRIMARY KEY (fact, subject, from_day),
  CONSTRAINT dated_fact_order CHECK (to_day > from_day),
  CONSTRAINT dated_fact_overlap EXCLUDE USING gist (fact WITH =, subject WITH =, daterange(from_day, to_day) WITH &&)
);
CREATE INDEX dated_fact_value ON dated_fact (fact, value);
