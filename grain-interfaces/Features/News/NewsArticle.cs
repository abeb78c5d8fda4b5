using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.News;

/// <summary>A news article as it is kept.</summary>
[GenerateSerializer, Immutable, Alias("news-article")]
public sealed record NewsArticle
{
    /// <summary><c>NW-2026-0001</c>, drawn when it is first written.</summary>
    [Id(0)] public required string Number { get; init; }

    /// <summary>1 as first written, one more with every correction.</summary>
    [Id(1)] public required int Version { get; init; }

    [Id(2)] public required NewsContent Content { get; init; }

    [Id(3)] public required EmployeeNo WrittenBy { get; init; }

    [Id(4)] public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>Null as long as nobody corrected it.</summary>
    [Id(5)] public DateTimeOffset? CorrectedAt { get; init; }

    /// <summary>Null unless it was withdrawn.</summary>
    [Id(6)] public DateTimeOffset? WithdrawnAt { get; init; }

    public NewsStage StageAt(DateTimeOffset now) => WithdrawnAt is not null ? NewsStage.Withdrawn
        : now < Content.PublishAt ? NewsStage.Scheduled
        : now >= Content.ExpiresAt ? NewsStage.Expired
        : NewsStage.Published;
}

/// <summary>How far a news article is; it follows from the clock.</summary>
[GenerateSerializer, Alias("news-stage")]
public enum NewsStage
{
    Scheduled = 0,
    Published = 1,
    Expired = 2,
    Withdrawn = 3,
}

/// <summary>A news article as one reader sees it.</summary>
/// <param name="MayEdit">He is an editor of its channel, or an administrator.</param>
/// <param name="MustAcknowledge">It waits for him to say that he read it.</param>
/// <param name="AcknowledgedAt">When he said so.</param>
[GenerateSerializer, Immutable, Alias("news-view")]
public sealed record NewsView(NewsArticle Article, string ChannelName, NewsStage Stage, bool MayEdit, bool MustAcknowledge, DateTimeOffset? AcknowledgedAt);
