-- The functions that people keep within reach, in their order.

CREATE TABLE shortcut (
  person text COLLATE "C" NOT NULL,
  functions text NOT NULL,
  CONSTRAINT shortcut_pkey PRIMARY KEY (person)
);
