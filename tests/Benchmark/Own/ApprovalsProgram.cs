using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpsSupport.Benchmark.Load;
using OpsSupport.Benchmark.Plain;
using OpsSupport.Features.Absences;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Benchmark.Own;

/// <summary>A process that calls the cluster's grains, as the portal does: people ask for leave before it listens, and heads answer when it is told to.</summary>
internal static class ApprovalsProgram
{
    /// <summary>The word that starts this program instead of the benchmark.</summary>
    public const string Command = "own-approvals";

    public const string Path = "/api/v1/decisions";

    private const int AtOnce = 32;

    public static async Task ServeAsync(string port, WaitingDocuments waiting)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddEnvironmentVariables();
        builder.Logging.ClearProviders();
        builder.AddClusterClient(SiloSettings.From(builder.Configuration));
        await using var app = builder.Build();

        var grains = app.Services.GetRequiredService<IGrainFactory>();
        var documents = new IDocumentGrain<Absence>[waiting.Count];
        app.MapPost($"{Path}/{{number:int}}", async (int number) => TypedResults.Text(await DecideAsync(documents[number], OwnCompany.HeadOf(waiting.UnitOf(number)))));
        app.Urls.Add($"http://127.0.0.1:{port}");
        await app.StartAsync();
        var company = new OwnCompany(grains);
        await company.FoundAsync(waiting.Population);
        await company.AppointHeadsAsync(waiting.Units);
        await Parallel.ForAsync(0, waiting.Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) => documents[number] = await AskAsync(grains, waiting, number));
        Console.WriteLine(OwnProgram.Ready);
        await app.WaitForShutdownAsync();
    }

    private static async Task<IDocumentGrain<Absence>> AskAsync(IGrainFactory grains, WaitingDocuments waiting, int number)
    {
        var starter = new EmployeeNo(PlainSchema.EmployeeNo(waiting.StarterOf(number)));
        var document = grains.GetGrain<IDocumentGrain<Absence>>(AbsenceDocument.Kind.Ref(AbsenceDocument.Kind.NewKey()).ToGrainId());
        var saved = OwnCompany.Expect(await document.SaveAsync(Intent.New(starter, 0), new() { FirstDay = waiting.DayOf(number), LastDay = waiting.DayOf(number) }));
        OwnCompany.Expect(await document.SubmitAsync(Intent.New(starter, saved.Version)));
        return document;
    }

    private static async Task<string> DecideAsync(IDocumentGrain<Absence> document, EmployeeNo head) =>
        OwnCompany.Expect(await document.DecideAsync(Intent.New(head, 2), Decision.Approve, comment: null)).Status.ToString();
}
