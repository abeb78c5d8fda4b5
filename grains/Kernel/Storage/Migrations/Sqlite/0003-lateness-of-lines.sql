-- How many days after its day a line was first said: what was reported in time is counted, however it was changed later.
ALTER TABLE document_line ADD COLUMN days_late INTEGER;
