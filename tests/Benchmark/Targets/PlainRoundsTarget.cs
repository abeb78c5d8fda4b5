using OpsSupport.Benchmark.Load;
using OpsSupport.Benchmark.Plain;

namespace OpsSupport.Benchmark.Targets;

/// <summary>The plain program's round: one statement that writes a row for everybody who has not reported.</summary>
internal sealed class PlainRoundsTarget(PlainTarget program, int people) : ITarget
{
    public string Name => "plain .NET, Npgsql, one statement";

    public Uri Address => program.Address;

    public IReadOnlyList<int> Processes => program.Processes;

    public static async Task<PlainRoundsTarget> StartAsync(string database, Population population) =>
        new(await PlainTarget.StartAsync(PlainForm.OneStatement, database, Workload.Hot(population)), population.Employees);

    public byte[] RequestFor(long number) => HttpConnection.Post(Address, $"{PlainProgram.Rounds}/{RoundDays.Of(number):yyyy-MM-dd}", json: "");

    public void CheckAnswer(long number, int status, ReadOnlySpan<byte> body) => RoundDays.Check(Name, people, status, body);

    /// <summary>What was told is what was answered.</summary>
    public Task CheckStoredAsync(long acknowledged) => Task.CompletedTask;

    public ValueTask DisposeAsync() => program.DisposeAsync();
}
