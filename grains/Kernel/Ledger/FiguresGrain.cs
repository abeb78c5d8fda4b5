using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;
using Orleans.Utilities;

namespace OpsSupport.Kernel.Ledger;

/// <summary>The side of the live figures that postings come in at.</summary>
internal interface IFigureHolder : IGrainWithStringKey
{
    /// <summary>Folds entries; those already folded are ignored.</summary>
    Task ApplyAsync(ImmutableArray<PostedEntry> entries);

    /// <summary>Reads the ledger's tail: something was posted whose place is not known any more.</summary>
    Task CatchUpAsync();

    /// <summary>Compares what is held with what SQL sums the ledger to (invariant I-01), and takes the ledger's word where they differ.</summary>
    /// <returns>Whether they were the same.</returns>
    Task<bool> CheckAsync();
}

/// <summary>
/// Keeps a scope's figures in memory, always current. On waking it takes its snapshot and the ledger's tail; the snapshot is
/// renewed now and then and when it goes to sleep. A snapshot that is lost or old costs time, never correctness.
/// </summary>
[GrainType(TypeName)]
internal sealed partial class FiguresGrain(
    [PersistentState("figures", StorageNames.Bounded)] IPersistentState<FigureSnapshot> snapshot,
    LedgerStore ledger, Rights rights, CompanyClock clock, ILogger<FiguresGrain> logger) : Grain, IFiguresGrain, IFigureHolder
{
    public const string TypeName = "figures";

    // Room for the changes of one life above the horizon it began at.
    private const int SequenceBits = 16;
    private const int SnapshotEvery = 1000;

    private readonly ObserverManager<IFiguresObserver> _watchers = new(FigureWatch.Lease, logger);
    private FigureScope _scope = null!; // Set on activation, before any call.
    private FigureFold _fold = FigureFold.Empty;
    private long _sequence;
    private int _sinceSnapshot;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _scope = FigureScope.OfKey(this.GetPrimaryKeyString());
        _fold = snapshot.RecordExists ? snapshot.State.ToFold() : await FirstFoldAsync();
        await CatchUpAsync();
        // Sequences of two lives must not meet: a watcher would take an old one for the next. The horizon moves with every commit.
        _sequence = _fold.Horizon << SequenceBits;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (_sinceSnapshot > 0)
        {
            await SaveSnapshotAsync();
        }
    }

    public Task<Result<LiveFigures>> GetAsync(EmployeeNo reader)
    {
        if (!rights.Reaches(reader, Permission.SeeFigures, _scope))
        {
            return Task.FromResult<Result<LiveFigures>>(new NotAllowed(Permission.SeeFigures.Name));
        }

        return Task.FromResult<Result<LiveFigures>>(
            VisibleFigures.Of(_scope, _sequence, clock.Now, _fold.ToSums(), withCost: rights.Reaches(reader, Permission.SeeCost, _scope)));
    }

    public async Task ApplyAsync(ImmutableArray<PostedEntry> entries)
    {
        var before = _fold;
        _fold = entries.Aggregate(_fold, (fold, posted) => fold.With(_scope, posted));
        if (!ReferenceEquals(before, _fold))
        {
            _sinceSnapshot += entries.Length;
            _sequence++;
            await _watchers.Notify(watcher => watcher.ChangedAsync(_scope, _sequence));
        }

        if (_sinceSnapshot >= SnapshotEvery)
        {
            await CatchUpAsync();
            await SaveSnapshotAsync();
        }
    }

    public async Task CatchUpAsync()
    {
        var tail = await ledger.TailAsync(_scope, _fold.Horizon);
        await BecomeAsync(_fold.With(_scope, tail), tail.Entries.Length);
    }

    public async Task<bool> CheckAsync()
    {
        await CatchUpAsync();
        var summed = FigureFold.Of(_fold.Horizon, await ledger.SumsAsync(_scope, below: _fold.Horizon));
        // Both get the same end of the ledger, so that what is posted meanwhile is in both of them or in none.
        var tail = await ledger.TailAsync(_scope, _fold.Horizon);
        var (held, truth) = (_fold.With(_scope, tail), summed.With(_scope, tail));
        if (held.ToSums().SequenceEqual(truth.ToSums()))
        {
            await BecomeAsync(held, tail.Entries.Length);
            return true;
        }

        LogDiffers(_scope.Key);
        await BecomeAsync(truth, tail.Entries.Length);
        await SaveSnapshotAsync();
        return false;
    }

    public Task<long> WatchAsync(IFiguresObserver observer)
    {
        _watchers.Subscribe(observer, observer);
        return Task.FromResult(_sequence);
    }

    public Task UnwatchAsync(IFiguresObserver observer)
    {
        _watchers.Unsubscribe(observer);
        return Task.CompletedTask;
    }

    private async Task BecomeAsync(FigureFold fold, int added)
    {
        var before = _fold;
        _fold = fold;
        if (!ReferenceEquals(before.Sums, _fold.Sums))
        {
            _sinceSnapshot += added;
            _sequence++;
            await _watchers.Notify(watcher => watcher.ChangedAsync(_scope, _sequence));
        }
    }

    private async Task<FigureFold> FirstFoldAsync()
    {
        var horizon = await ledger.HorizonAsync();
        return FigureFold.Of(horizon, await ledger.SumsAsync(_scope, below: horizon));
    }

    private async Task SaveSnapshotAsync()
    {
        try
        {
            snapshot.State = FigureSnapshot.Of(_fold);
            await snapshot.WriteStateAsync();
            _sinceSnapshot = 0;
        }
        catch (Exception exception)
        {
            // A snapshot is a short cut. Without it the next activation reads a longer tail.
            LogNoSnapshot(exception, _scope.Key);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The snapshot of {Scope} could not be saved")]
    private partial void LogNoSnapshot(Exception exception, string scope);

    [LoggerMessage(LogLevel.Error, "The figures of {Scope} differed from the ledger and were set right")]
    private partial void LogDiffers(string scope);
}
