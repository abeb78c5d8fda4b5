using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.News;

/// <summary>What an editor writes of a news article (资讯): the words, for whom they are, and from when until when.</summary>
[GenerateSerializer, Immutable, Alias("news-content")]
public sealed record NewsContent
{
    public const int LongestTitle = 120;

    public const int LongestBody = 20_000;

    [Id(0)] public required string Title { get; init; }

    /// <summary>Markdown; HTML in it is text like any other.</summary>
    [Id(1)] public required string Body { get; init; }

    /// <summary>The code of the channel it appears in, whose editors answer for it.</summary>
    [Id(2)] public required NewsChannelCode Channel { get; init; }

    [Id(3)] public NewsAudience Audience { get; init; } = NewsAudience.Everybody;

    /// <summary>The first moment at which its audience sees it.</summary>
    [Id(4)] public required DateTimeOffset PublishAt { get; init; }

    /// <summary>The first moment at which its audience sees it no more; null where it stays.</summary>
    [Id(5)] public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>It stands above all that is not pinned.</summary>
    [Id(6)] public bool IsPinned { get; init; }

    /// <summary>Everybody it is for says that he read it.</summary>
    [Id(7)] public bool MustRead { get; init; }
}

/// <summary>For whom news is: whoever fits one of these; everybody where none is said.</summary>
[GenerateSerializer, Immutable, Alias("news-audience")]
public sealed record NewsAudience
{
    public static NewsAudience Everybody { get; } = new();

    /// <summary>Units with all that is below them.</summary>
    [Id(0)] public ImmutableArray<UnitCode> Units { get; init; } = [];

    [Id(1)] public ImmutableArray<Role> Roles { get; init; } = [];

    [Id(2)] public ImmutableArray<EmployeeNo> People { get; init; } = [];

    public bool IsEverybody => Units.IsEmpty && Roles.IsEmpty && People.IsEmpty;
}
