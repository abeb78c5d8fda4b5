-- The figures of every project and package, and of every unit as the organisation was, summed once: lists of thousands of
-- projects sort and filter by them, boards compare units by them. Everything below the mark is in them; the ledger stays the
-- truth, and emptying the three tables builds them anew.

CREATE TABLE project_total (
  project text NOT NULL,
  currency text NOT NULL,
  contract_signed bigint NOT NULL,
  contract_estimated bigint NOT NULL,
  output_value bigint NOT NULL,
  sales_invoice bigint NOT NULL,
  revenue_confirmed bigint NOT NULL,
  revenue_estimated bigint NOT NULL,
  collection bigint NOT NULL,
  write_off bigint NOT NULL,
  external_cost bigint NOT NULL,
  material_cost bigint NOT NULL,
  labour_cost bigint NOT NULL,
  expense_cost bigint NOT NULL,
  allowance_cost bigint NOT NULL,
  shared_cost bigint NOT NULL,
  budget bigint NOT NULL,
  PRIMARY KEY (project, currency)
);

CREATE TABLE unit_total (
  unit_path text NOT NULL,
  period int NOT NULL,
  kind int NOT NULL,
  currency text NOT NULL,
  amount bigint NOT NULL,
  PRIMARY KEY (unit_path, period, kind, currency)
);

CREATE TABLE figure_total_mark (one int NOT NULL PRIMARY KEY CHECK (one = 1), position bigint NOT NULL);
INSERT INTO figure_total_mark VALUES (1, 0);

-- Positions rise with the table: a few pages say where each stretch of them lies, and inserting pays nothing for it.
CREATE INDEX figure_entry_position ON figure_entry USING brin (position) WITH (pages_per_range = 16, autosummarize = on);
