-- What documents say, to be found by: part 0 is the document, every other part a remark, by the version that it made.
-- Grams are made by the program, the same for both databases (OpsSupport.Kernel.Search.Grams). Documents of earlier releases get theirs while the silo runs.

CREATE TABLE document_text (
  kind text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  part int NOT NULL,
  shown text NOT NULL,
  folded text COLLATE "C" NOT NULL,
  grams text COLLATE "C" NOT NULL,
  CONSTRAINT document_text_pkey PRIMARY KEY (kind, key, part),
  CONSTRAINT document_text_document FOREIGN KEY (kind, key) REFERENCES document (kind, key)
);
CREATE INDEX document_text_grams ON document_text USING gin ((grams::tsvector));

-- Who has to answer is read from todo since 0011.
ALTER TABLE document DROP COLUMN awaiting;
