-- Invoices that their sellers took back while a claim has them: finance gets the money back and says so.

ALTER TABLE invoice_registry ADD COLUMN to_recover int NOT NULL DEFAULT 0;
CREATE INDEX invoice_registry_to_recover ON invoice_registry (changed_at) WHERE to_recover = 1;
UPDATE invoice_registry SET to_recover = 1 WHERE state <> 0 AND jsonb_typeof(content -> 'redLetter') = 'object';
