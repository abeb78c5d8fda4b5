using Npgsql;
using OpsSupport.Benchmark.Load;
using OpsSupport.Benchmark.Own;
using OpsSupport.Features.TravelAllowances;

namespace OpsSupport.Benchmark.Targets;

/// <summary>Our run: rights, trips, norms, what was paid before, every day with its explanation, stored as a document with its audit row.</summary>
internal sealed class OwnAllowancesTarget(OwnCluster cluster, AllowanceRuns runs, NpgsqlDataSource database) : ITarget
{
    private const string Stored = $"select coalesce(sum(jsonb_array_length(body -> 'body' -> 'days')), 0)::bigint from document where kind = '{AllowanceRunKind.Name}'";

    public string Name => "OpsSupport, run of a department";

    public Uri Address => cluster.Caller;

    public IReadOnlyList<int> Processes => cluster.Processes;

    public static async Task<OwnAllowancesTarget> StartAsync(string database, AllowanceRuns runs) =>
        new(await OwnCluster.StartAllowancesAsync(database, runs), runs, NpgsqlDataSource.Create(database));

    public byte[] RequestFor(long number) => HttpConnection.Post(Address, $"{AllowancesProgram.Path}/{runs.UnitOf(number)}/{runs.MonthOf(number):yyyy-MM}", json: "");

    public void CheckAnswer(long number, int status, ReadOnlySpan<byte> body) => runs.Check(Name, status, body);

    public async Task CheckStoredAsync(long acknowledged)
    {
        await using var check = database.CreateCommand(Stored);
        var expected = Math.Min(acknowledged, runs.Count) * runs.TripsOfUnit * AllowanceRuns.DaysOfMonth;
        if (await check.ExecuteScalarAsync() is not long stored || stored != expected)
        {
            throw new InvalidOperationException($"{Name}: not every one of {acknowledged} runs is stored with all its days.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        await cluster.DisposeAsync();
    }
}
