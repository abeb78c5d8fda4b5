namespace OpsSupport.Benchmark.Plain;

/// <summary>Stores a report, its audit row and its project's new totals, durably, before it answers.</summary>
internal interface IReports
{
    Task<StoredReport> AddAsync(NewReport report);
}

/// <summary>The ways to write the plain program.</summary>
internal enum PlainForm
{
    /// <summary>The strongest: everything in one SQL statement, one round trip, one commit.</summary>
    OneStatement = 0,

    /// <summary>The usual: Entity Framework, the project's row locked, then SaveChanges.</summary>
    RowLock = 1,
}
