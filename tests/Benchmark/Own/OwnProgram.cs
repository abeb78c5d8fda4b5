using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpsSupport.Benchmark.Load;
using OpsSupport.Benchmark.Plain;
using OpsSupport.Features.EInvoices;
using OpsSupport.Features.TimeReports;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Benchmark.Own;

/// <summary>
/// Our side behind the same kind of request as the plain program's: a process that calls the cluster's grains, as the portal
/// does, without the portal's pages. Rights, periods, project state, audit and the operation's id are all in it.
/// </summary>
internal static class OwnProgram
{
    /// <summary>The word that starts this program instead of the benchmark.</summary>
    public const string Command = "own";

    public const string Ready = "Our program listens";

    /// <summary>Somebody reports; it waits for approval.</summary>
    public const string Reported = "/api/v1/time-reports";

    /// <summary>Somebody reports and the lead approves at once: two commands, and the project's figures have it.</summary>
    public const string Approved = "/api/v1/approved-time-reports";

    /// <summary>An invoice of the data set is read, by its number.</summary>
    public const string Read = "/api/v1/read-invoices";

    public static async Task ServeAsync(string port, Population population)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddEnvironmentVariables();
        builder.Logging.ClearProviders();
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, ProgramJson.Default));
        builder.AddClusterClient(SiloSettings.From(builder.Configuration));
        await using var app = builder.Build();

        var grains = app.Services.GetRequiredService<IGrainFactory>();
        app.MapPost(Reported, async (NewReport report) => Created(report, await ReportAsync(grains, report)));
        app.MapPost(Approved, async (NewReport report) => Created(report, await ApproveAsync(grains, report, await ReportAsync(grains, report))));
        app.MapPost($"{Read}/{{number:long}}", async (long number) => TypedResults.Text(await ReadAsync(grains, InvoiceFiles.PathOf(number))));
        app.Urls.Add($"http://127.0.0.1:{port}");
        await app.StartAsync();
        await new OwnCompany(grains).FoundAsync(population);
        Console.WriteLine(Ready);
        await app.WaitForShutdownAsync();
    }

    private static async Task<TimeReportLine> ReportAsync(IGrainFactory grains, NewReport report)
    {
        var employee = new EmployeeNo(report.Employee);
        var entry = new TimeEntry(new(report.Project), Hours.Of(report.Quarters / 4m));
        var stored = await Month(grains, report).SubmitDayAsync(new(employee, AtVersion: 0, report.Operation, Source: "api"), report.Day, [entry]);

        return OwnCompany.Expect(stored).Lines.Single(line => line.Day == report.Day);
    }

    private static async Task<TimeReportLine> ApproveAsync(IGrainFactory grains, NewReport report, TimeReportLine line)
    {
        var lines = new[] { new LineVersion(line.No, line.Revision) };
        var decided = OwnCompany.Expect(await Month(grains, report).DecideAsync(
            Intent.New(OwnCompany.Lead, atVersion: 0), [.. lines], TimeLineDecision.Approve, comment: null));

        return decided.Decided is [var no] && no == line.No ? line : throw new InvalidOperationException($"{report} was not approved.");
    }

    private static async Task<string> ReadAsync(IGrainFactory grains, string path)
    {
        var file = new InvoiceFile(Path.GetFileName(path), await File.ReadAllBytesAsync(path));
        return OwnCompany.Expect(await grains.GetGrain<IInvoiceReaderGrain>(0).ReadAsync(OwnCompany.Lead, file)).Invoices[0].Key.ToString();
    }

    private static ITimeReportGrain Month(IGrainFactory grains, NewReport report) =>
        grains.GetGrain<ITimeReportGrain>(TimeReportKind.KeyOf(new(report.Employee), Period.Of(report.Day)));

    private static Created<StoredLine> Created(NewReport report, TimeReportLine line) =>
        TypedResults.Created((string?)null, new StoredLine(report.Employee, line.No, line.Entry.Hours.Quarters));
}
