namespace OpsSupport.Benchmark.Load;

/// <summary>How many projects and people a database is filled with before the load begins.</summary>
internal sealed record Population(int Projects, int Employees);
