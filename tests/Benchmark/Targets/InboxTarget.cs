using System.Globalization;
using System.Text;
using OpsSupport.Benchmark.Load;
using OpsSupport.Benchmark.Own;
using OpsSupport.Kernel.Processes;

namespace OpsSupport.Benchmark.Targets;

/// <summary>The inbox of our portal, asked for by a head for whom so many documents wait.</summary>
internal sealed class InboxTarget(OwnCluster cluster, TemporaryFolder data, Uri address, string cookie, int waiting) : ITarget
{
    private const string Path = "/inbox";

    public string Name => string.Create(CultureInfo.InvariantCulture, $"OpsSupport, inbox of {waiting:N0}");

    public Uri Address => address;

    public IReadOnlyList<int> Processes => cluster.Processes;

    public static async Task<InboxTarget> StartAsync(string database, WaitingDocuments waiting)
    {
        var cluster = await OwnCluster.StartApprovalsAsync(database, waiting);
        var data = new TemporaryFolder();
        var address = await cluster.OpenPortalAsync(data.Path);

        return new(cluster, data, address, await PortalSession.SignInAsync(address, OwnCompany.Lead.Value, cluster.Password), waiting.Count);
    }

    public byte[] RequestFor(long number) => HttpConnection.Get(Address, Path, cookie);

    public void CheckAnswer(long number, int status, ReadOnlySpan<byte> body)
    {
        if (status != 200 || body.IndexOf(Encoding.UTF8.GetBytes($">{waiting.ToString("N0", CultureInfo.InvariantCulture)}<")) < 0)
        {
            throw new InvalidOperationException($"{Path} answered {status} {Encoding.UTF8.GetString(body)}.{Environment.NewLine}{cluster.Output}");
        }
    }

    /// <summary>Reading stores nothing.</summary>
    public Task CheckStoredAsync(long acknowledged) => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await cluster.DisposeAsync();
        data.Dispose();
    }
}
