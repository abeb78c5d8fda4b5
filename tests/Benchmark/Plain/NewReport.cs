namespace OpsSupport.Benchmark.Plain;

/// <summary>What is asked of the plain program.</summary>
internal sealed record NewReport(Guid Operation, string Employee, string Project, DateOnly Day, int Quarters);

/// <summary>What it answers, after its commit.</summary>
/// <param name="Cost">In fen.</param>
internal sealed record StoredReport(long Id, long Cost);
