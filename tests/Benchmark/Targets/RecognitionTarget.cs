using System.Text;
using OpsSupport.Benchmark.Load;
using OpsSupport.Benchmark.Own;

namespace OpsSupport.Benchmark.Targets;

/// <summary>Invoices read by a silo: bytes in, fields with their sources and everything that does not fit out. Nothing is stored.</summary>
internal sealed class RecognitionTarget(OwnCluster cluster) : ITarget
{
    public string Name => "OpsSupport, file read";

    public Uri Address => cluster.Caller;

    public IReadOnlyList<int> Processes => cluster.Processes;

    public static async Task<RecognitionTarget> StartAsync(string database) => new(await OwnCluster.StartAsync(database, new(Projects: 1, Employees: 1)));

    public static byte[] RequestFor(Uri caller, long number) => HttpConnection.Post(caller, $"{OwnProgram.Read}/{number}", json: "");

    public byte[] RequestFor(long number) => RequestFor(Address, number);

    /// <summary>An invoice's key has a bar in it, whatever kind it is of.</summary>
    public void CheckAnswer(long number, int status, ReadOnlySpan<byte> body)
    {
        if (status != 200 || body.IndexOf("|"u8) < 0)
        {
            throw new InvalidOperationException($"{InvoiceFiles.PathOf(number)}: {status} {Encoding.UTF8.GetString(body)}{Environment.NewLine}{cluster.Output}");
        }
    }

    /// <summary>Reading stores nothing.</summary>
    public Task CheckStoredAsync(long acknowledged) => Task.CompletedTask;

    public ValueTask DisposeAsync() => cluster.DisposeAsync();
}
