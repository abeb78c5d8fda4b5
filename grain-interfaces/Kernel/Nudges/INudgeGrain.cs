namespace OpsSupport.Kernel.Nudges;

/// <summary>
/// Tells web processes for whom something new waits, a to-do or a notification. A nudge is a hint and no record: it may be lost, and whoever hears it
/// asks for himself, with his own rights. There is one, under <see cref="Key"/>.
/// </summary>
public interface INudgeGrain : IGrainWithStringKey
{
    const string Key = "nudge:all";

    /// <summary>How long an observer is told without asking again.</summary>
    static TimeSpan Lease { get; } = TimeSpan.FromSeconds(30);

    /// <summary>Tells the observer of every nudge for the next <see cref="Lease"/>; call again well before it ends.</summary>
    /// <returns>Which life of the grain answers: in another than before, nudges were lost meanwhile.</returns>
    Task<Guid> WatchAsync(INudgeObserver observer);
}
