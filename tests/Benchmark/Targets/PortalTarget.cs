using System.Text;
using OpsSupport.Benchmark.Load;
using OpsSupport.Benchmark.Own;
using OpsSupport.Benchmark.Plain;
using OpsSupport.Kernel.Processes;

namespace OpsSupport.Benchmark.Targets;

/// <summary>A page of our portal, asked for by somebody who signed in and may see everything.</summary>
internal sealed class PortalTarget : ITarget
{
    private readonly OwnTarget _reports;
    private readonly TemporaryFolder _data;
    private readonly string _cookie;
    private readonly PagesOf _pages;
    private readonly int _projects;

    private PortalTarget(OwnTarget reports, TemporaryFolder data, Uri address, string cookie, PagesOf pages, int projects) =>
        (_reports, _data, Address, _cookie, _pages, _projects) = (reports, data, address, cookie, pages, projects);

    public string Name => "OpsSupport, page of the portal";

    public Uri Address { get; }

    public IReadOnlyList<int> Processes => _reports.Processes;

    /// <summary>Where the process answers that calls the same silo.</summary>
    public Uri Caller => _reports.Cluster.Caller;

    /// <param name="pages">Which pages are asked for.</param>
    /// <param name="database">An empty database.</param>
    /// <param name="past">What is reported and approved before.</param>
    public static async Task<PortalTarget> StartAsync(PagesOf pages, string database, PagesPast past)
    {
        var reports = await OwnTarget.StartAsync(OwnProgram.Approved, database, past.Workload);
        await past.HappenAsync(reports);
        var data = new TemporaryFolder();
        var address = await reports.Cluster.OpenPortalAsync(data.Path);
        var cookie = await PortalSession.SignInAsync(address, OwnCompany.Lead.Value, reports.Cluster.Password);

        return new(reports, data, address, cookie, pages, past.Workload.Population.Projects);
    }

    public byte[] RequestFor(long number) => HttpConnection.Get(Address, PathOf(number), _cookie);

    public void CheckAnswer(long number, int status, ReadOnlySpan<byte> body)
    {
        if (status != 200 || body.IndexOf(Encoding.UTF8.GetBytes(PlainSchema.ProjectNo(ProjectOf(number)))) < 0)
        {
            throw new InvalidOperationException($"{PathOf(number)} answered {status} {Encoding.UTF8.GetString(body)}.{Environment.NewLine}{_reports.Cluster.Output}");
        }
    }

    /// <summary>Reading stores nothing; what was there before was checked then.</summary>
    public Task CheckStoredAsync(long acknowledged) => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _reports.DisposeAsync();
        _data.Dispose();
    }

    private int ProjectOf(long number) => _pages == PagesOf.Board ? 0 : (int)(number % _projects);

    private string PathOf(long number) => _pages == PagesOf.Board
        ? $"/units/{OwnCompany.Unit}/board"
        : $"/projects/{PlainSchema.ProjectNo(ProjectOf(number))}/panorama";
}
