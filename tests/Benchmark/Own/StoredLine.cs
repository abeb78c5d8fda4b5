namespace OpsSupport.Benchmark.Own;

/// <summary>What our program answers, after its commit.</summary>
internal sealed record StoredLine(string Employee, int Line, int Quarters);
