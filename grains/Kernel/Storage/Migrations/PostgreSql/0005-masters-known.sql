-- Ends the transaction when a master has another version than the posting was decided on; a master that is not there has version 0.
-- Sequential scans are off because a plan made while there were few documents would stay.
CREATE FUNCTION ops_masters_known(kinds text[], keys text[], versions int[]) RETURNS void LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $$
DECLARE
  changed text;
BEGIN
  SELECT r.kind || '/' || r.key INTO changed FROM unnest(kinds, keys, versions) AS r (kind, key, version)
    WHERE r.version <> coalesce((SELECT d.version FROM document d WHERE d.kind = r.kind AND d.key = r.key), 0) LIMIT 1;
  PERFORM ops_assert(changed IS NULL, 'OPS08', changed);
END $$;
