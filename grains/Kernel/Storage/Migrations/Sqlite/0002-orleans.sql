-- Table and queries of Orleans' reminders. The contract with the provider is OrleansQuery: parameter names and result columns.

CREATE TABLE OrleansQuery (QueryKey TEXT PRIMARY KEY, QueryText TEXT NOT NULL);
CREATE TABLE OrleansRemindersTable (
  ServiceId TEXT NOT NULL, GrainId TEXT NOT NULL, ReminderName TEXT NOT NULL, StartTime TEXT NOT NULL,
  Period BIGINT NOT NULL, GrainHash INT NOT NULL, Version INT NOT NULL, PRIMARY KEY (ServiceId, GrainId, ReminderName));
INSERT INTO OrleansQuery VALUES ('UpsertReminderRowKey','
INSERT INTO OrleansRemindersTable VALUES (@ServiceId,@GrainId,@ReminderName,@StartTime,@Period,@GrainHash,0)
 ON CONFLICT (ServiceId,GrainId,ReminderName) DO UPDATE SET StartTime=excluded.StartTime, Period=excluded.Period, GrainHash=excluded.GrainHash, Version=Version+1
 RETURNING Version AS Version;');
INSERT INTO OrleansQuery VALUES ('ReadReminderRowsKey','SELECT GrainId,ReminderName,StartTime,Period,Version FROM OrleansRemindersTable WHERE ServiceId=@ServiceId AND GrainId=@GrainId;');
INSERT INTO OrleansQuery VALUES ('ReadReminderRowKey','SELECT GrainId,ReminderName,StartTime,Period,Version FROM OrleansRemindersTable WHERE ServiceId=@ServiceId AND GrainId=@GrainId AND ReminderName=@ReminderName;');
INSERT INTO OrleansQuery VALUES ('ReadRangeRows1Key','SELECT GrainId,ReminderName,StartTime,Period,Version FROM OrleansRemindersTable WHERE ServiceId=@ServiceId AND GrainHash>@BeginHash AND GrainHash<=@EndHash;');
INSERT INTO OrleansQuery VALUES ('ReadRangeRows2Key','SELECT GrainId,ReminderName,StartTime,Period,Version FROM OrleansRemindersTable WHERE ServiceId=@ServiceId AND (GrainHash>@BeginHash OR GrainHash<=@EndHash);');
INSERT INTO OrleansQuery VALUES ('DeleteReminderRowKey','DELETE FROM OrleansRemindersTable WHERE ServiceId=@ServiceId AND GrainId=@GrainId AND ReminderName=@ReminderName AND Version=@Version; SELECT changes();');
INSERT INTO OrleansQuery VALUES ('DeleteReminderRowsKey','DELETE FROM OrleansRemindersTable WHERE ServiceId=@ServiceId;');
