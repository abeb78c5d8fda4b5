using Npgsql;
using OpsSupport.Benchmark.Load;
using OpsSupport.Benchmark.Plain;

namespace OpsSupport.Benchmark.Targets;

/// <summary>The plain program's run: some queries for each person and day.</summary>
internal sealed class PlainAllowancesTarget(PlainTarget program, AllowanceRuns runs) : ITarget
{
    public string Name => "plain .NET, Npgsql, queries by person and day";

    public Uri Address => program.Address;

    public IReadOnlyList<int> Processes => program.Processes;

    public static async Task<PlainAllowancesTarget> StartAsync(string database, AllowanceRuns runs)
    {
        var program = await PlainTarget.StartAsync(PlainForm.OneStatement, database, Workload.Hot(new(Projects: 1, runs.People)));
        await using var source = NpgsqlDataSource.Create(database);
        await PlainAllowances.FillAsync(source, runs);
        return new(program, runs);
    }

    public byte[] RequestFor(long number) => HttpConnection.Post(Address, $"{PlainProgram.Allowances}/{runs.UnitOf(number)}/{runs.MonthOf(number):yyyy-MM-dd}", json: "");

    public void CheckAnswer(long number, int status, ReadOnlySpan<byte> body) => runs.Check(Name, status, body);

    /// <summary>What was paid is what was answered.</summary>
    public Task CheckStoredAsync(long acknowledged) => Task.CompletedTask;

    public ValueTask DisposeAsync() => program.DisposeAsync();
}
