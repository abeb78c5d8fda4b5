using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using OpsSupport.Kernel.Time;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Ledger;

/// <summary>
/// Compares all live figures with the ledger, every night (invariant I-01). Nothing should ever be found: what is, is a fault of ours,
/// stands in the log as an error and is set right from the ledger. There is one; its key is <see cref="Key"/>.
/// </summary>
internal interface IFigureCheckGrain : IGrainWithStringKey
{
    const string Key = "figure-check";

    /// <summary>Has it check every night from now on, on whichever silo.</summary>
    Task StartAsync();

    /// <summary>Compares everything now.</summary>
    Task<FiguresChecked> CheckAsync();

    /// <summary>The same for those who do not wait: a whole company may take longer than an answer.</summary>
    [OneWay]
    Task CheckUnattendedAsync();
}

[GrainType("figure-check")]
internal sealed partial class FigureCheckGrain(PostedScopeStore scopes, CompanyClock clock, ILogger<FigureCheckGrain> logger)
    : Grain, IFigureCheckGrain, IRemindable
{
    private const string Ring = "night";
    private const int ScopesAtOnce = 20;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    // Nobody posts then, and backups are over before people come.
    private static readonly TimeSpan Night = new(2, 30, 0);

    public Task StartAsync() => this.RegisterOrUpdateReminder(Ring, UntilNight(clock.Now.TimeOfDay), Day);

    // A one-way call: the reminder is answered before the check is over.
    public Task ReceiveReminder(string reminderName, TickStatus status) => this.AsReference<IFigureCheckGrain>().CheckUnattendedAsync();

    public async Task<FiguresChecked> CheckAsync()
    {
        var (all, setRight) = (await scopes.AllAsync(), ImmutableArray.CreateBuilder<FigureScope>());
        foreach (var some in all.Chunk(ScopesAtOnce))
        {
            var same = await Task.WhenAll(some.Select(scope => GrainFactory.GetGrain<IFigureHolder>(scope.Key).CheckAsync()));
            setRight.AddRange(some.Zip(same).Where(one => !one.Second).Select(one => one.First));
        }

        LogChecked(all.Length, setRight.Count);
        return new(all.Length, setRight.ToImmutable());
    }

    public async Task CheckUnattendedAsync()
    {
        try
        {
            await CheckAsync();
        }
        catch (Exception exception)
        {
            // A silo or the database went away. There is nobody to tell, and the next night comes.
            LogBrokenOff(exception);
        }
    }

    internal static TimeSpan UntilNight(TimeSpan timeOfDay) => timeOfDay < Night ? Night - timeOfDay : Night + Day - timeOfDay;

    [LoggerMessage(LogLevel.Information, "Figures of {Count} scopes were compared with the ledger; {SetRight} differed")]
    private partial void LogChecked(int count, int setRight);

    [LoggerMessage(LogLevel.Warning, "The comparison of figures with the ledger broke off and will be made again the next night")]
    private partial void LogBrokenOff(Exception exception);
}

/// <param name="Scopes">How many projects, packages, contracts, units and people were compared.</param>
/// <param name="SetRight">Those whose figures differed.</param>
[GenerateSerializer, Immutable, Alias("figures-checked")]
internal sealed record FiguresChecked(int Scopes, ImmutableArray<FigureScope> SetRight);
