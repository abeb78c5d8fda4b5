using System.Collections.Immutable;
using System.Data.Common;

namespace OpsSupport.Kernel.Storage;

/// <summary>
/// Lets transactions of many grains share a commit. A lone unit goes straight to the database; units that come while
/// commits are under way share the next one. Nobody is answered before the commit. A batch that is refused is tried in
/// halves, down to the unit that is to blame, so that a bad unit fails alone.
/// </summary>
internal sealed class Committer
{
    private const int LargestBatch = 500;

    private readonly IDatabase _database;
    private readonly Gathering<Commit> _commits;
    private readonly Gathering<Settlement> _settlements;

    public Committer(IDatabase database)
    {
        _database = database;
        _commits = new(database.Lanes, LargestBatch, commit => commit.Unit.Document.Header.Ref, commits => StoreAsync(Sorted(commits)));
        _settlements = new(lanes: 1, LargestBatch, settlement => settlement, SettleAllAsync);
    }

    /// <summary>Stores the unit and answers where in the ledger it stands.</summary>
    /// <exception cref="UnitRefusedException">It cannot be stored; nothing of it is.</exception>
    public Task<long> CommitAsync(UnitOfWork unit)
    {
        var commit = new Commit(unit, Answer<long>());
        _commits.Add(commit);
        return commit.Answer.Task;
    }

    /// <summary>Forgets effects that were delivered.</summary>
    public Task SettleAsync(ImmutableArray<Guid> delivered)
    {
        var settlement = new Settlement(delivered, Answer<bool>());
        _settlements.Add(settlement);
        return settlement.Answer.Task;
    }

    // Two transactions that meet lock documents in the same order, so none waits for the other crosswise.
    private static ImmutableArray<Commit> Sorted(IReadOnlyList<Commit> commits) =>
    [
        .. commits.OrderBy(commit => commit.Unit.Document.Header.Ref.Kind, StringComparer.Ordinal)
            .ThenBy(commit => commit.Unit.Document.Header.Ref.Key, StringComparer.Ordinal),
    ];

    private async Task StoreAsync(ImmutableArray<Commit> commits)
    {
        try
        {
            var position = await _database.CommitAsync([.. commits.Select(commit => commit.Unit)]).ConfigureAwait(false);
            foreach (var commit in commits)
            {
                commit.Answer.SetResult(position);
            }
        }
        catch (Exception error) when (commits.Length > 1 && MayBeOfOneUnit(error))
        {
            await StoreAsync(commits[..(commits.Length / 2)]).ConfigureAwait(false);
            await StoreAsync(commits[(commits.Length / 2)..]).ConfigureAwait(false);
        }
        // The edge of the committer: whatever went wrong is the callers' to know, all of those whose commit it was.
        catch (Exception error)
        {
            foreach (var commit in commits)
            {
                commit.Answer.SetException(error);
            }
        }
    }

    private async Task SettleAllAsync(IReadOnlyList<Settlement> settlements)
    {
        try
        {
            await _database.SettleAsync([.. settlements.SelectMany(settlement => settlement.Delivered)]).ConfigureAwait(false);
            foreach (var settlement in settlements)
            {
                settlement.Answer.SetResult(true);
            }
        }
        // As above: who asked is told.
        catch (Exception error)
        {
            foreach (var settlement in settlements)
            {
                settlement.Answer.SetException(error);
            }
        }
    }

    // Refused by a rule, or the victim of a deadlock or a serialization failure (SQLSTATE class 40): smaller ones may pass.
    private static bool MayBeOfOneUnit(Exception error) =>
        error is UnitRefusedException or DbException { SqlState: ['4', '0', ..] };

    private static TaskCompletionSource<T> Answer<T>() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed record Commit(UnitOfWork Unit, TaskCompletionSource<long> Answer);

    private sealed record Settlement(ImmutableArray<Guid> Delivered, TaskCompletionSource<bool> Answer);
}
