using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Guards;

/// <summary>
/// Who holds what, document by document, as pure steps. Of each document only the latest version counts, so news that comes
/// twice or in the wrong order changes nothing.
/// </summary>
internal static class Holdings
{
    /// <summary>How long a reservation waits for its document to be stored.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(30);

    /// <summary>With something set aside for a document.</summary>
    public static ImmutableArray<Holding> Reserved(this ImmutableArray<Holding> known, Hold hold, DateTimeOffset now) =>
        known.With(new(hold with { State = HoldState.Reserved }, now + Patience));

    /// <summary>As the stored document says; the same as before where that was known.</summary>
    public static ImmutableArray<Holding> Settled(this ImmutableArray<Holding> known, Hold news) =>
        known.Of(news.By) is { } mine && (news.Version < mine.Hold.Version || mine == new Holding(news, null)) ? known : known.With(new(news, null));

    /// <summary>What the others have of it.</summary>
    public static IEnumerable<Holding> StandingBeside(this ImmutableArray<Holding> known, DocumentRef document) =>
        known.Where(one => one.Stands && one.Hold.By != document);

    /// <summary>What is taken of it.</summary>
    public static Money Taken(this IEnumerable<Holding> known, Currency currency) =>
        known.Where(one => one.Stands).Aggregate(Money.Zero(currency), (sum, one) => sum + one.Hold.Amount);

    /// <summary>Reservations whose time is over: to be kept only where their document was stored.</summary>
    public static IEnumerable<Holding> Overdue(this ImmutableArray<Holding> known, DateTimeOffset now) =>
        known.Where(one => one is { Hold.State: HoldState.Reserved, Until: { } until } && until <= now);

    /// <summary>Without reservations that lapsed.</summary>
    public static ImmutableArray<Holding> Without(this ImmutableArray<Holding> known, IEnumerable<Holding> lapsed) =>
        [.. known.Except(lapsed)];

    private static Holding? Of(this ImmutableArray<Holding> known, DocumentRef document) => known.FirstOrDefault(one => one.Hold.By == document);

    private static ImmutableArray<Holding> With(this ImmutableArray<Holding> known, Holding next) =>
        [.. known.Where(one => one.Hold.By != next.Hold.By), next];
}
