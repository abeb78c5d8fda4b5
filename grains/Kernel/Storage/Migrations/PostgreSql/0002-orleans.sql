-- Tables and queries of Orleans' own providers: who is in the cluster, reminders, bounded grain state. The contract with the
-- providers is OrleansQuery: parameter names and result columns.

CREATE TABLE OrleansQuery (QueryKey text PRIMARY KEY, QueryText text NOT NULL);
CREATE TABLE orl_cluster (id text PRIMARY KEY, version int NOT NULL DEFAULT 0, changed timestamptz NOT NULL DEFAULT now());
CREATE TABLE orl_silo (
  cluster text NOT NULL REFERENCES orl_cluster(id), address text NOT NULL, port int NOT NULL, generation int NOT NULL,
  name text NOT NULL, host text NOT NULL, status int NOT NULL, proxy_port int, suspect_times text,
  started timestamptz NOT NULL, alive timestamptz NOT NULL, PRIMARY KEY (cluster, address, port, generation));
CREATE TABLE orl_reminder (
  service text NOT NULL, grain text NOT NULL, name text NOT NULL, start_at timestamptz NOT NULL, period bigint NOT NULL,
  hash int NOT NULL, version int NOT NULL DEFAULT 0, PRIMARY KEY (service, grain, name));
CREATE INDEX orl_reminder_hash ON orl_reminder (service, hash);
CREATE TABLE orl_state (
  id_hash int NOT NULL, type_hash int NOT NULL, n0 bigint NOT NULL, n1 bigint NOT NULL, ext text NOT NULL, kind text NOT NULL,
  service text NOT NULL, payload bytea, modified timestamptz NOT NULL DEFAULT now(), version int NOT NULL,
  PRIMARY KEY (id_hash, type_hash, n0, n1, ext, kind, service)) WITH (fillfactor = 80);
INSERT INTO OrleansQuery VALUES
('InsertMembershipVersionKey', 'WITH i AS (INSERT INTO orl_cluster(id) VALUES (@DeploymentId) ON CONFLICT DO NOTHING RETURNING 1) SELECT count(*)::int FROM i'),
('InsertMembershipKey', 'WITH v AS (UPDATE orl_cluster c SET version = c.version + 1, changed = now() WHERE c.id = @DeploymentId AND c.version = @Version
    AND NOT EXISTS (SELECT 1 FROM orl_silo s WHERE s.cluster = c.id AND s.address = @Address AND s.port = @Port AND s.generation = @Generation) RETURNING c.id),
  i AS (INSERT INTO orl_silo (cluster,address,port,generation,name,host,status,proxy_port,started,alive)
    SELECT v.id,@Address,@Port,@Generation,@SiloName,@HostName,@Status,@ProxyPort,@StartTime,@IAmAliveTime FROM v RETURNING 1) SELECT count(*)::int FROM i'),
('UpdateMembershipKey', 'WITH v AS (UPDATE orl_cluster c SET version = c.version + 1, changed = now() WHERE c.id = @DeploymentId AND c.version = @Version
    AND EXISTS (SELECT 1 FROM orl_silo s WHERE s.cluster = c.id AND s.address = @Address AND s.port = @Port AND s.generation = @Generation) RETURNING c.id),
  u AS (UPDATE orl_silo s SET status = @Status, suspect_times = @SuspectTimes::text, alive = @IAmAliveTime FROM v
    WHERE s.cluster = v.id AND s.address = @Address AND s.port = @Port AND s.generation = @Generation RETURNING 1) SELECT count(*)::int FROM u'),
('UpdateIAmAlivetimeKey', 'UPDATE orl_silo SET alive = @IAmAliveTime WHERE cluster = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation'),
('MembershipReadRowKey', 'SELECT c.id AS DeploymentId, s.address AS Address, s.port AS Port, s.generation AS Generation, s.name AS SiloName, s.host AS HostName, s.status AS Status,
    s.proxy_port AS ProxyPort, s.suspect_times AS SuspectTimes, s.started AS StartTime, s.alive AS IAmAliveTime, c.version AS Version
    FROM orl_cluster c LEFT JOIN orl_silo s ON s.cluster = c.id AND s.address = @Address AND s.port = @Port AND s.generation = @Generation WHERE c.id = @DeploymentId'),
('MembershipReadAllKey', 'SELECT c.id AS DeploymentId, s.address AS Address, s.port AS Port, s.generation AS Generation, s.name AS SiloName, s.host AS HostName, s.status AS Status,
    s.proxy_port AS ProxyPort, s.suspect_times AS SuspectTimes, s.started AS StartTime, s.alive AS IAmAliveTime, c.version AS Version
    FROM orl_cluster c LEFT JOIN orl_silo s ON s.cluster = c.id WHERE c.id = @DeploymentId'),
('GatewaysQueryKey', 'SELECT address AS Address, proxy_port AS ProxyPort, generation AS Generation FROM orl_silo WHERE cluster = @DeploymentId AND status = @Status AND proxy_port > 0'),
('DeleteMembershipTableEntriesKey', 'DELETE FROM orl_silo WHERE cluster = @DeploymentId; DELETE FROM orl_cluster WHERE id = @DeploymentId'),
('CleanupDefunctSiloEntriesKey', 'DELETE FROM orl_silo WHERE cluster = @DeploymentId AND alive < @IAmAliveTime AND status <> 3'),
('UpsertReminderRowKey', 'INSERT INTO orl_reminder AS r (service,grain,name,start_at,period,hash) VALUES (@ServiceId,@GrainId,@ReminderName,@StartTime,@Period,@GrainHash)
    ON CONFLICT (service,grain,name) DO UPDATE SET start_at = excluded.start_at, period = excluded.period, hash = excluded.hash, version = r.version + 1 RETURNING version AS Version'),
('ReadReminderRowsKey', 'SELECT grain AS GrainId, name AS ReminderName, start_at AS StartTime, period AS Period, version AS Version FROM orl_reminder WHERE service = @ServiceId AND grain = @GrainId'),
('ReadReminderRowKey', 'SELECT grain AS GrainId, name AS ReminderName, start_at AS StartTime, period AS Period, version AS Version FROM orl_reminder WHERE service = @ServiceId AND grain = @GrainId AND name = @ReminderName'),
('ReadRangeRows1Key', 'SELECT grain AS GrainId, name AS ReminderName, start_at AS StartTime, period AS Period, version AS Version FROM orl_reminder WHERE service = @ServiceId AND hash > @BeginHash AND hash <= @EndHash'),
('ReadRangeRows2Key', 'SELECT grain AS GrainId, name AS ReminderName, start_at AS StartTime, period AS Period, version AS Version FROM orl_reminder WHERE service = @ServiceId AND (hash > @BeginHash OR hash <= @EndHash)'),
('DeleteReminderRowKey', 'WITH d AS (DELETE FROM orl_reminder WHERE service = @ServiceId AND grain = @GrainId AND name = @ReminderName AND version = @Version RETURNING 1) SELECT count(*)::int FROM d'),
('DeleteReminderRowsKey', 'DELETE FROM orl_reminder WHERE service = @ServiceId'),
('WriteToStorageKey', 'WITH u AS (UPDATE orl_state SET payload = @PayloadBinary, modified = now(), version = version + 1
    WHERE id_hash = @GrainIdHash AND type_hash = @GrainTypeHash AND n0 = @GrainIdN0 AND n1 = @GrainIdN1 AND ext = coalesce(@GrainIdExtensionString::text, '''') AND kind = @GrainTypeString AND service = @ServiceId
      AND version = @GrainStateVersion::int RETURNING version),
  i AS (INSERT INTO orl_state (id_hash,type_hash,n0,n1,ext,kind,service,payload,version)
    SELECT @GrainIdHash,@GrainTypeHash,@GrainIdN0,@GrainIdN1,coalesce(@GrainIdExtensionString::text, ''''),@GrainTypeString,@ServiceId,@PayloadBinary,1 WHERE @GrainStateVersion::int IS NULL
    ON CONFLICT DO NOTHING RETURNING version)
  SELECT version AS NewGrainStateVersion FROM u UNION ALL SELECT version FROM i'),
('ReadFromStorageKey', 'SELECT payload AS PayloadBinary, version AS Version FROM orl_state
    WHERE id_hash = @GrainIdHash AND type_hash = @GrainTypeHash AND n0 = @GrainIdN0 AND n1 = @GrainIdN1 AND ext = coalesce(@GrainIdExtensionString::text, '''') AND kind = @GrainTypeString AND service = @ServiceId'),
('ClearStorageKey', 'UPDATE orl_state SET payload = NULL, modified = now(), version = version + 1
    WHERE id_hash = @GrainIdHash AND type_hash = @GrainTypeHash AND n0 = @GrainIdN0 AND n1 = @GrainIdN1 AND ext = coalesce(@GrainIdExtensionString::text, '''') AND kind = @GrainTypeString AND service = @ServiceId
      AND version = @GrainStateVersion::int RETURNING version AS NewGrainStateVersion'),
('DeleteStorageKey', 'DELETE FROM orl_state
    WHERE id_hash = @GrainIdHash AND type_hash = @GrainTypeHash AND n0 = @GrainIdN0 AND n1 = @GrainIdN1 AND ext = coalesce(@GrainIdExtensionString::text, '''') AND kind = @GrainTypeString AND service = @ServiceId
      AND version = @GrainStateVersion::int RETURNING version + 1 AS NewGrainStateVersion');
