namespace OpsSupport.Benchmark.Load;

/// <summary>How many projects, people and departments a database is filled with before the load begins.</summary>
internal sealed record Population(int Projects, int Employees, int Units = 1);
