using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Ledger;

/// <summary>The live figures of one scope: a fold of the ledger kept in memory. Its key is <see cref="FigureScope.Key"/>.</summary>
public interface IFiguresGrain : IGrainWithStringKey
{
    /// <summary>The figures now, without those the reader has no right to.</summary>
    [ReadOnly]
    Task<Result<LiveFigures>> GetAsync(EmployeeNo reader);

    /// <summary>
    /// Tells the observer of every change for the next <see cref="FigureWatch.Lease"/>; call again well before it ends.
    /// The sequence returned tells a watcher who was here before what it has missed.
    /// </summary>
    Task<long> WatchAsync(IFiguresObserver observer);

    Task UnwatchAsync(IFiguresObserver observer);
}

/// <summary>A web process that has a page open on some figures.</summary>
public interface IFiguresObserver : IGrainObserver
{
    /// <summary>The figures changed. Carries no figures: whoever needs them asks, with his own rights.</summary>
    [OneWay]
    Task ChangedAsync(FigureScope scope, long sequence);
}

/// <summary>The terms of watching figures.</summary>
public static class FigureWatch
{
    public static TimeSpan Lease { get; } = TimeSpan.FromSeconds(30);

    public static TimeSpan RenewEvery { get; } = TimeSpan.FromSeconds(2);
}
