using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.News;

/// <summary>Lists of news, and the channels it appears in. Stateless; its key means nothing.</summary>
public interface INewsDeskGrain : IGrainWithIntegerKey
{
    /// <summary>What the reader may see: pinned first, then the newest.</summary>
    [ReadOnly]
    Task<NewsPage> ListAsync(EmployeeNo reader, NewsFilter filter, PageRequest page);

    /// <summary>Every channel, by name, and in which the reader may write.</summary>
    [ReadOnly]
    Task<NewsChannels> ChannelsAsync(EmployeeNo reader);

    /// <summary>Opens a channel (administrators), or changes one (its editors too).</summary>
    Task<Result<NewsChannel>> SaveChannelAsync(Intent intent, NewsChannel channel);

    /// <summary>Writes a new article under a number of its own; the same operation writes it once.</summary>
    Task<Result<NewsArticle>> WriteAsync(Intent intent, NewsContent content);
}

/// <summary>Which news.</summary>
[GenerateSerializer, Immutable, Alias("news-filter")]
public sealed record NewsFilter
{
    [Id(0)] public NewsChannelCode? Channel { get; init; }

    /// <summary>Words that title or text contain, all of them.</summary>
    [Id(1)] public string? Text { get; init; }

    /// <summary>Instead of what is on show for him: everything in the channels he writes in.</summary>
    [Id(2)] public bool AsEditor { get; init; }
}

/// <param name="Count">Of all, whatever the page.</param>
/// <param name="Unacknowledged">How many of all the reader still has to acknowledge.</param>
[GenerateSerializer, Immutable, Alias("news-page")]
public sealed record NewsPage(ImmutableArray<NewsRow> Rows, int Count, int Unacknowledged);

/// <summary>A line of a list of news.</summary>
[GenerateSerializer, Immutable, Alias("news-row")]
public sealed record NewsRow
{
    [Id(0)] public required string Number { get; init; }

    [Id(1)] public required string Title { get; init; }

    [Id(2)] public required string ChannelName { get; init; }

    [Id(3)] public required DateTimeOffset PublishAt { get; init; }

    [Id(4)] public required NewsStage Stage { get; init; }

    [Id(5)] public bool IsPinned { get; init; }

    /// <summary>The reader still has to say that he read it.</summary>
    [Id(6)] public bool MustAcknowledge { get; init; }
}

/// <param name="MayWriteIn">The codes of those the reader may write in; closed ones are not among them.</param>
/// <param name="MayEdit">The codes of those he answers for.</param>
[GenerateSerializer, Immutable, Alias("news-channels")]
public sealed record NewsChannels(ImmutableArray<NewsChannel> Channels, ImmutableArray<NewsChannelCode> MayWriteIn, ImmutableArray<NewsChannelCode> MayEdit);
