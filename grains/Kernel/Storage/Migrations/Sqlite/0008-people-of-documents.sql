-- Whom a document is about: who sees only his own finds it in lists as he may open it.

ALTER TABLE document ADD COLUMN people TEXT;
UPDATE document SET people = json_array(number) WHERE kind = 'employee';
UPDATE document SET people = json_array(body -> 'body' ->> 'salesperson') WHERE kind = 'contract' AND body -> 'body' ->> 'salesperson' IS NOT NULL;
UPDATE document SET people = json_array(coalesce(body -> 'body' ->> 'employee', owner)) WHERE kind = 'absence';
