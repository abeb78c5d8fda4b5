using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Npgsql;
using OpsSupport.Benchmark.Load;
using OpsSupport.Benchmark.Own;
using OpsSupport.Benchmark.Plain;

namespace OpsSupport.Benchmark.Targets;

/// <summary>Time reports to our own system.</summary>
internal sealed class OwnTarget(string path, Workload workload, OwnCluster cluster, NpgsqlDataSource database) : ITarget
{
    private static readonly DateOnly FirstDay = new(2015, 1, 5);

    public string Name => path == OwnProgram.Reported ? "OpsSupport, report" : "OpsSupport, report and approval (two commands)";

    public OwnCluster Cluster => cluster;

    public Uri Address => cluster.Caller;

    public IReadOnlyList<int> Processes => cluster.Processes;

    /// <param name="path">Which of <see cref="OwnProgram"/>'s addresses is asked.</param>
    /// <param name="database">An empty database.</param>
    /// <param name="workload">Who reports on what.</param>
    public static async Task<OwnTarget> StartAsync(string path, string database, Workload workload) =>
        new(path, workload, await OwnCluster.StartAsync(database, workload.Population), NpgsqlDataSource.Create(database));

    public byte[] RequestFor(long number)
    {
        var report = workload.Report(number);
        return HttpConnection.Post(Address, path,
            $$"""{"operation":"{{report.Operation}}","employee":"{{PlainSchema.EmployeeNo(report.Employee)}}","project":"{{PlainSchema.ProjectNo(report.Project)}}","day":"{{DayOf(report):yyyy-MM-dd}}","quarters":{{report.Quarters}}}""");
    }

    public void CheckAnswer(long number, int status, ReadOnlySpan<byte> body)
    {
        var report = workload.Report(number);
        Span<byte> expected = stackalloc byte[64];
        Utf8.TryWrite(expected, CultureInfo.InvariantCulture, $"\"quarters\":{report.Quarters}}}", out var length);

        if (status != 201 || body.IndexOf(expected[..length]) < 0)
        {
            throw new InvalidOperationException($"{Name} answered {status} {Encoding.UTF8.GetString(body)} to {report}.{Environment.NewLine}{cluster.Output}");
        }
    }

    public async Task CheckStoredAsync(long acknowledged)
    {
        await using var check = database.CreateCommand(OwnSchema.Faults);
        check.Parameters.Add(new() { Value = acknowledged });
        check.Parameters.Add(new() { Value = path == OwnProgram.Approved });

        if (await check.ExecuteScalarAsync() is string fault)
        {
            throw new InvalidOperationException($"{Name}: {fault}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        await cluster.DisposeAsync();
    }

    // Everybody's reports go from day to day, so none replaces another.
    private static DateOnly DayOf(TimeReport report) => FirstDay.AddDays(report.Day);
}
