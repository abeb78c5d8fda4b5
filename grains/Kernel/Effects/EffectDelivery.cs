using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Guards;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Notifications;
using OpsSupport.Kernel.Nudges;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Time;

namespace OpsSupport.Kernel.Effects;

/// <summary>Carries effects to the grains they concern and forgets them once they have arrived.</summary>
internal partial class EffectDelivery(
    IGrainFactory grains, Committer committer, OwedStore store, NotificationStore notifications, NudgeSender nudges, OpenTasks tasks, CompanyClock clock, ILogger<EffectDelivery> logger)
{
    /// <summary>Delivers in order; stops at the first that cannot be delivered, with its exception.</summary>
    public async Task DeliverAsync(ImmutableArray<Owed> owed)
    {
        foreach (var one in owed)
        {
            await DeliverAsync(one);
        }

        await committer.SettleAsync([.. owed.Select(one => one.Id)]);
    }

    /// <summary>Notes that delivery failed, for the administrator's page; it is tried again.</summary>
    public async Task PostponeAsync(ImmutableArray<Owed> owed, GrainId grain, Exception exception)
    {
        LogPostponed(exception, grain);
        if (owed is [var first, ..])
        {
            await store.NoteFailureAsync(first.Id, exception.Message);
        }
    }

    protected virtual Task DeliverAsync(Owed owed) => owed.Effect switch
    {
        // Grouped once: an import posts thousands of entries for thousands of scopes at a time.
        Effect.Figures figures => Task.WhenAll(figures.Entries
            .SelectMany(entry => FigureScopes.Of(entry).Distinct(), (entry, scope) => (Entry: entry, Scope: scope))
            .GroupBy(pair => pair.Scope, pair => pair.Entry)
            .Select(entries => TellAsync(entries.Key, entries, owed.Position))),
        Effect.Notices notices => NotifyAsync(notices.Notifications),
        Effect.Guards guards => Task.WhenAll(guards.Holds.Select(hold => grains.GetGrain<IGuardGrain>(hold.Guard.ToGrainId()).SettleAsync(hold))),
        Effect.Substitution moved => tasks.SubstituteAsync(moved.Person, moved.Kind, owed.Id.ToString("N")),
        _ => throw new InvalidOperationException($"Nobody delivers {owed.Effect.GetType().Name}."),
    };

    private async Task NotifyAsync(ImmutableArray<NewNotification> told)
    {
        await notifications.AddAsync(told, clock.Now);
        nudges.Nudge(told.Select(one => one.Person));
    }

    private Task TellAsync(FigureScope scope, IEnumerable<FigureEntry> entries, long? position)
    {
        var holder = grains.GetGrain<IFigureHolder>(GrainId.Create(FiguresGrain.TypeName, scope.Key));
        return position is { } known
            ? holder.ApplyAsync([.. entries.Select(entry => new PostedEntry(known, entry))])
            : holder.CatchUpAsync();
    }

    [LoggerMessage(LogLevel.Warning, "Effects of {Grain} are not delivered yet and will be sent again")]
    private partial void LogPostponed(Exception exception, GrainId grain);
}
