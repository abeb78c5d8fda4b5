using System.Text;
using OpsSupport.Benchmark.Load;
using OpsSupport.Benchmark.Plain;

namespace OpsSupport.Benchmark.Targets;

/// <summary>The same figures from the plain program, as JSON.</summary>
internal sealed class PlainPagesTarget(PlainTarget reports, PagesOf pages, int projects) : ITarget
{
    public string Name => "plain .NET, Npgsql, JSON without a page";

    public Uri Address => reports.Address;

    public IReadOnlyList<int> Processes => reports.Processes;

    /// <param name="pages">Which figures are asked for.</param>
    /// <param name="database">An empty database.</param>
    /// <param name="past">What is reported before.</param>
    public static async Task<PlainPagesTarget> StartAsync(PagesOf pages, string database, PagesPast past)
    {
        var reports = await PlainTarget.StartAsync(PlainForm.OneStatement, database, past.Workload);
        await past.HappenAsync(reports);

        return new(reports, pages, past.Workload.Population.Projects);
    }

    public byte[] RequestFor(long number) => HttpConnection.Get(Address, PathOf(number), cookie: "");

    public void CheckAnswer(long number, int status, ReadOnlySpan<byte> body)
    {
        if (status != 200 || body.IndexOf("\"cost\":"u8) < 0)
        {
            throw new InvalidOperationException($"{PathOf(number)} answered {status} {Encoding.UTF8.GetString(body)}.");
        }
    }

    /// <summary>Reading stores nothing; what was there before was checked then.</summary>
    public Task CheckStoredAsync(long acknowledged) => Task.CompletedTask;

    public ValueTask DisposeAsync() => reports.DisposeAsync();

    private string PathOf(long number) => pages == PagesOf.Board ? PlainProgram.Board : $"{PlainProgram.Panorama}/{PlainSchema.ProjectNo((int)(number % projects))}";
}
