using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OpsSupport.Kernel.Guards;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Notifications;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Effects;

/// <summary>Something to be done elsewhere because something changed here. Delivered at least once, in order.</summary>
[JsonDerivedType(typeof(Figures), "figures")]
[JsonDerivedType(typeof(Notices), "notices")]
[JsonDerivedType(typeof(Guards), "guards")]
[JsonDerivedType(typeof(Substitution), "substitution")]
internal abstract record Effect
{
    /// <summary>Entries were posted: the live figures they belong to must know.</summary>
    public sealed record Figures(ImmutableArray<FigureEntry> Entries) : Effect;

    /// <summary>People are to be told something.</summary>
    public sealed record Notices(ImmutableArray<NewNotification> Notifications) : Effect;

    /// <summary>What a document has of scarce things is another: their guards must know.</summary>
    public sealed record Guards(ImmutableArray<Hold> Holds) : Effect;

    /// <summary>Somebody stands in for a person from now on: the documents that ask him already must know.</summary>
    /// <param name="Kind">Of one kind only; of all where null.</param>
    public sealed record Substitution(EmployeeNo Person, string? Kind) : Effect;
}

/// <summary>An effect that is owed.</summary>
/// <param name="Position">Where the entries stand in the ledger; null once that was forgotten in a crash.</param>
internal sealed record Owed(Guid Id, Effect Effect, long? Position);
