-- What documents say, to be found by: part 0 is the document, every other part a remark, by the version that it made.
-- Grams are made by the program, the same for both databases (OpsSupport.Kernel.Search.Grams). Documents of earlier releases get theirs while the silo runs.

CREATE TABLE document_text (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  part INTEGER NOT NULL,
  shown TEXT NOT NULL,
  folded TEXT NOT NULL,
  grams TEXT NOT NULL,
  UNIQUE (kind, key, part),
  CONSTRAINT document_text_document FOREIGN KEY (kind, key) REFERENCES document (kind, key)
) STRICT;
-- The tokenizer only parts at blanks: a gram has nothing else in it that it would part at.
CREATE VIRTUAL TABLE document_gram USING fts5 (grams, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
CREATE TRIGGER document_text_added AFTER INSERT ON document_text
BEGIN INSERT INTO document_gram (rowid, grams) VALUES (NEW.id, NEW.grams); END;
CREATE TRIGGER document_text_changed AFTER UPDATE OF grams ON document_text WHEN NEW.grams <> OLD.grams
BEGIN UPDATE document_gram SET grams = NEW.grams WHERE rowid = NEW.id; END;
CREATE TRIGGER document_text_removed AFTER DELETE ON document_text
BEGIN DELETE FROM document_gram WHERE rowid = OLD.id; END;

-- Who has to answer is read from todo since 0011.
DROP INDEX document_awaiting;
ALTER TABLE document DROP COLUMN awaiting;
