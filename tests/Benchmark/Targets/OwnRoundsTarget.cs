using Npgsql;
using OpsSupport.Benchmark.Load;
using OpsSupport.Benchmark.Own;

namespace OpsSupport.Benchmark.Targets;

/// <summary>Our round: how the day stands, who is on leave, what each department's plan says, and a notification to everybody in his language, once.</summary>
internal sealed class OwnRoundsTarget(OwnCluster cluster, int people, NpgsqlDataSource database) : ITarget
{
    private const string Told = "select count(distinct (person, content)) from notification";

    public string Name => "OpsSupport, rounds of all departments";

    public Uri Address => cluster.Caller;

    public IReadOnlyList<int> Processes => cluster.Processes;

    public static async Task<OwnRoundsTarget> StartAsync(string database, Population population) =>
        new(await OwnCluster.StartRoundsAsync(database, population), population.Employees, NpgsqlDataSource.Create(database));

    public byte[] RequestFor(long number) => HttpConnection.Post(Address, $"{RoundsProgram.Rounds}/{RoundDays.Of(number):yyyy-MM-dd}", json: "");

    public void CheckAnswer(long number, int status, ReadOnlySpan<byte> body) => RoundDays.Check(Name, people, status, body);

    public async Task CheckStoredAsync(long acknowledged)
    {
        await using var check = database.CreateCommand(Told);
        if (await check.ExecuteScalarAsync() is not long told || told != acknowledged * people)
        {
            throw new InvalidOperationException($"{Name}: not everybody has exactly one notification of each of {acknowledged} rounds.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        await cluster.DisposeAsync();
    }
}
