-- The functions that people keep within reach, in their order.

CREATE TABLE shortcut (
  person TEXT NOT NULL,
  functions TEXT NOT NULL,
  CONSTRAINT shortcut_pkey PRIMARY KEY (person)
) STRICT, WITHOUT ROWID;
