using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Notifications;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.News;

/// <summary>What a news grain keeps in memory.</summary>
internal sealed record NewsState
{
    /// <summary>Null before it is written.</summary>
    public NewsArticle? Article { get; init; }

    /// <summary>How often anything but an acknowledgement was stored.</summary>
    public int Revision { get; init; }

    /// <summary>Who said when that he read it.</summary>
    public ImmutableDictionary<EmployeeNo, DateTimeOffset> Acknowledged { get; init; } = [];
}

/// <summary>Who changed what of news, for the trail, and whom it reminds.</summary>
internal sealed record NewsChange(Intent Intent, DocumentAction Action, DateTimeOffset At, ImmutableArray<FieldChange> Changes)
{
    public ImmutableArray<NewNotification> Reminded { get; init; } = [];
}

/// <summary>What an operation did when it was carried out.</summary>
/// <param name="Count">How many people it reminded.</param>
internal sealed record SaidBefore(int Count);
