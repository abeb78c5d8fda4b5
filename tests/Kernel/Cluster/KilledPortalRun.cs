using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Html.Parser;
using OpsSupport.Kernel.Hosting;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Processes;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Storage.Sqlite;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Cluster;

/// <summary>
/// One process on its embedded database, killed (SIGKILL) while people send forms and started again on the same folder. Run
/// once; the tests look at what the second process shows and at what the folder holds after that was killed too.
/// </summary>
public sealed class KilledPortalRun : IAsyncLifetime
{
    // Of a loaded machine. A calm one needs a quarter.
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _folder = new();
    private readonly ProcessStart _start;
    private readonly PortalClient _client;
    private SqliteDatabase? _left;

    public KilledPortalRun()
    {
        _start = ProcessStart.Web("--data", Data);
        _client = new(_start.Address);
        Sender = new(_client);
    }

    internal FormSender Sender { get; }

    /// <summary>What the project's page says was signed.</summary>
    internal Money Shown { get; private set; } = Money.Cny(0);

    /// <summary>The folder after everything was over.</summary>
    internal IDatabase Left => _left ?? throw new InvalidOperationException("The portal still runs.");

    private string Data => _folder.PathTo("data");

    public async ValueTask InitializeAsync()
    {
        await using (var first = await RunningProcess.Start(_start).ReadyAsync())
        {
            await _client.SendAsync("/setup", Hosting.A.Setup);
            await Sender.SendAsync(CompanyForms.Masters(), CompanyForms.Pace);
            var prepared = Sender.Answered.Count;
            ImmutableArray<ImmutableArray<FilledForm>> stacks = [.. CompanyForms.Contracts(), CompanyForms.Days()];
            var work = Task.WhenAll(stacks.Select(stack => Sender.SendAsync(stack)));
            await Until.TrueAsync(() => work.IsCompleted || Sender.Answered.Count > prepared + (stacks.Sum(stack => stack.Length) / 3), LongestRun);
            await first.KillAsync();

            await using var second = await RunningProcess.Start(_start).ReadyAsync();
            Sender.GoOn();
            await work.WaitAsync(LongestRun);
            Shown = await Until.HoldsAsync(ShownAsync, shown => shown == CompanyForms.Signed);
            await second.KillAsync();
        }

        _left = new(Data);
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        _left?.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>How often each operation stands in the audit.</summary>
    internal Task<ImmutableArray<(Guid Operation, long Count)>> AuditedAsync() => Left.ReadAsync(connection => connection
        .Query("SELECT operation, count(*) FROM audit_entry GROUP BY operation").ListAsync(static (ref row) => (row.Id(), row.Large())));

    private async Task<Money> ShownAsync()
    {
        var page = new HtmlParser().ParseDocument((await _client.GetAsync($"/projects/{CompanyForms.Project}/panorama")).Html);
        var figure = page.QuerySelector($".figures__one:has(a[href*='kind={FigureKind.ContractSigned}']) data")!;
        return Money.Cny(decimal.Parse(figure.GetAttribute("value")!, CultureInfo.InvariantCulture));
    }
}
