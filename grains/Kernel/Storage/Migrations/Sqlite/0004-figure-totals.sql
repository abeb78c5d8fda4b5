-- The figures of every project and package, and of every unit as the organisation was, summed once: lists of thousands of
-- projects sort and filter by them, boards compare units by them. Everything below the mark is in them; the ledger stays the
-- truth, and emptying the three tables builds them anew.

CREATE TABLE project_total (
  project TEXT NOT NULL,
  currency TEXT NOT NULL,
  contract_signed INTEGER NOT NULL,
  contract_estimated INTEGER NOT NULL,
  output_value INTEGER NOT NULL,
  sales_invoice INTEGER NOT NULL,
  revenue_confirmed INTEGER NOT NULL,
  revenue_estimated INTEGER NOT NULL,
  collection INTEGER NOT NULL,
  write_off INTEGER NOT NULL,
  external_cost INTEGER NOT NULL,
  material_cost INTEGER NOT NULL,
  labour_cost INTEGER NOT NULL,
  expense_cost INTEGER NOT NULL,
  allowance_cost INTEGER NOT NULL,
  shared_cost INTEGER NOT NULL,
  budget INTEGER NOT NULL,
  PRIMARY KEY (project, currency)
) STRICT, WITHOUT ROWID;

CREATE TABLE unit_total (
  unit_path TEXT NOT NULL,
  period INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  currency TEXT NOT NULL,
  amount INTEGER NOT NULL,
  PRIMARY KEY (unit_path, period, kind, currency)
) STRICT, WITHOUT ROWID;

CREATE TABLE figure_total_mark (one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1), position INTEGER NOT NULL) STRICT;
INSERT INTO figure_total_mark VALUES (1, 0);

CREATE INDEX figure_entry_position ON figure_entry (position);
