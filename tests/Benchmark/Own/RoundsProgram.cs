using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpsSupport.Benchmark.Load;
using OpsSupport.Features.Reminders;
using OpsSupport.Kernel.Time;

namespace OpsSupport.Benchmark.Own;

/// <summary>A silo whose company goes by a clock that the load sets, and whose reminders ring when the load says.</summary>
internal static class RoundsProgram
{
    /// <summary>The word that starts this program instead of the benchmark.</summary>
    public const string Command = "own-rounds";

    public const string Rounds = "/api/v1/rounds";

    private static readonly TimeOnly FirstRound = new(17, 30);

    public static async Task ServeAsync(Population population)
    {
        var clock = new SetClock();
        var builder = SiloHost.CreateBuilder([]);
        builder.AddSilo(await SiloHost.CheckedSettingsAsync(builder.Configuration));
        builder.Services.AddSingleton(new CompanyClock(clock));
        builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(ClockStart)));
        await using var app = builder.BuildWithHealth();

        var grains = app.Services.GetRequiredService<IGrainFactory>();
        app.MapPost($"{Rounds}/{{day}}", async (DateOnly day) =>
        {
            clock.Set(new(day.ToDateTime(FirstRound), TimeSpan.FromHours(8)));
            return TypedResults.Ok(await grains.GetGrain<IReminderClockGrain>(IReminderClockGrain.Key).SendDueAsync());
        });
        await app.StartAsync();
        await new OwnCompany(grains).HireAsync(population);
        Console.WriteLine(OwnProgram.Ready);
        await app.WaitForShutdownAsync();
    }
}
