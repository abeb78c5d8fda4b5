using System.Globalization;
using System.Text;
using Npgsql;
using OpsSupport.Benchmark.Load;
using OpsSupport.Benchmark.Own;
using OpsSupport.Features.Absences;
using OpsSupport.Kernel.Documents;

namespace OpsSupport.Benchmark.Targets;

/// <summary>A head's decision: rights, the approval's next state, to-dos, audit row and what it brings about, stored in one transaction.</summary>
internal sealed class OwnDecisionsTarget(OwnCluster cluster, NpgsqlDataSource database) : ITarget
{
    private static readonly string Stored = string.Create(
        CultureInfo.InvariantCulture, $"select count(*) from document where kind = '{AbsenceDocument.Name}' and status = {(int)DocumentStatus.Effective}");

    public string Name => "OpsSupport, decision";

    public Uri Address => cluster.Caller;

    public IReadOnlyList<int> Processes => cluster.Processes;

    public static async Task<OwnDecisionsTarget> StartAsync(string database, WaitingDocuments waiting) =>
        new(await OwnCluster.StartApprovalsAsync(database, waiting), NpgsqlDataSource.Create(database));

    public byte[] RequestFor(long number) => HttpConnection.Post(Address, string.Create(CultureInfo.InvariantCulture, $"{ApprovalsProgram.Path}/{number}"), json: "");

    public void CheckAnswer(long number, int status, ReadOnlySpan<byte> body)
    {
        if (status != 200 || body.IndexOf("Effective"u8) < 0)
        {
            throw new InvalidOperationException($"{Name} answered {status} {Encoding.UTF8.GetString(body)} to decision {number}.{Environment.NewLine}{cluster.Output}");
        }
    }

    public async Task CheckStoredAsync(long acknowledged)
    {
        await using var check = database.CreateCommand(Stored);
        if (await check.ExecuteScalarAsync() is not long stored || stored != acknowledged)
        {
            throw new InvalidOperationException($"{Name}: not every one of {acknowledged} decisions is stored.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        await cluster.DisposeAsync();
    }
}
