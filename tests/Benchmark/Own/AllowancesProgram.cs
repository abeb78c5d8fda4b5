using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpsSupport.Benchmark.Load;
using OpsSupport.Features.TravelAllowances;
using OpsSupport.Features.TravelRequests;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Benchmark.Own;

/// <summary>A silo alone that calculates and stores the allowances of a department and month when it is told to.</summary>
internal static class AllowancesProgram
{
    /// <summary>The word that starts this program instead of the benchmark.</summary>
    public const string Command = "own-allowances";

    public const string Path = "/api/v1/allowances";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    public static async Task ServeAsync(AllowanceRuns runs)
    {
        var clock = new SetClock();
        clock.Set(AllowanceRuns.Now);
        var builder = SiloHost.CreateBuilder([]);
        builder.AddSilo(await SiloHost.CheckedSettingsAsync(builder.Configuration));
        builder.Services.AddSingleton(new CompanyClock(clock));
        builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(ClockStart)));
        await using var app = builder.BuildWithHealth();

        var grains = app.Services.GetRequiredService<IGrainFactory>();
        app.MapPost($"{Path}/{{unit:int}}/{{month}}", async (int unit, string month) => TypedResults.Ok(await RunAsync(grains, OwnCompany.UnitOf(unit), Period.TryParse(month)!)));
        await app.StartAsync();
        await new OwnCompany(grains).HireAsync(new(Projects: 0, runs.People, runs.Units));
        await new AllowanceTrips(app.Services.GetRequiredService<IDocumentRules<TravelRequest>>(), app.Services.GetRequiredService<Committer>()).StoreAsync(runs);
        Console.WriteLine(OwnProgram.Ready);
        await app.WaitForShutdownAsync();
    }

    private static async Task<Calculated> RunAsync(IGrainFactory grains, UnitCode unit, Period month)
    {
        var run = grains.GetGrain<IAllowanceRunGrain>(AllowanceRunKind.KeyOf(unit, month));
        var progress = OwnCompany.Expect(await run.StartAsync(Intent.New(SystemActor.No, 0)));
        while (progress.Step == RunStep.Calculating)
        {
            await Task.Delay(Pause);
            progress = OwnCompany.Expect(await run.ProgressAsync(SystemActor.No));
        }

        return new(OwnCompany.Expect(await run.GetAsync(SystemActor.No)).Body.Days.Length);
    }

    private sealed record Calculated(int Days);
}
