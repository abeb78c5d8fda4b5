using System.Collections.Immutable;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Search;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.News;

/// <summary>Reads lists of news, as far as the reader sees it: rows, counts and search by the same conditions.</summary>
internal sealed class NewsListStore(IDatabase database)
{
    private const string Where = "news_article n LEFT JOIN news_channel c ON c.code = n.channel LEFT JOIN news_acknowledgement a ON a.number = n.number AND a.person = @person";

    private const string OnShow = "n.is_withdrawn = 0 AND n.publish_at <= @now AND (n.expires_at IS NULL OR n.expires_at > @now)";

    private readonly string _addressed = $"EXISTS (SELECT 1 FROM news_audience r WHERE r.number = n.number AND r.reader IN ({database.Dialect.Items("@readers")}))";

    private string Waits => $"CASE WHEN n.must_read = 1 AND a.at IS NULL AND {OnShow} AND {_addressed} THEN 1 ELSE 0 END";

    /// <param name="readers">The keys of audiences that the reader is in.</param>
    /// <param name="editing">The channels of which he sees everything, where he asks for that; null for what is on show for him.</param>
    public Task<NewsPage> ListAsync(
        EmployeeNo reader, ImmutableArray<string> readers, IEnumerable<NewsChannelCode>? editing, NewsFilter filter, PageRequest page, DateTimeOffset now) => database.ReadAsync(async connection =>
    {
        var conditions = ConditionsOf(filter, editing).With("person", reader.Value).With("readers", StoredJson.Write(readers)).With("now", now.ToUniversalTime());
        var counts = await conditions.Bind(connection.Query($"SELECT count(*), coalesce(sum({Waits}), 0) FROM {Where} WHERE {conditions.Text}"))
            .FirstAsync(static (ref row) => new Counts(row.Large(), row.Large()));
        var order = editing is null ? "n.is_pinned DESC, n.publish_at DESC, n.number DESC" : "n.publish_at DESC, n.number DESC";
        var rows = await conditions.Bind(connection.Query($"""
            SELECT n.content, coalesce(c.name, n.channel), {Waits} FROM {Where} WHERE {conditions.Text} ORDER BY {order} LIMIT @take OFFSET @skip
            """)).With("take", page.Take).With("skip", page.Skip).ListAsync((ref row) => Read(ref row, now));
        return new NewsPage(rows, (int)counts!.All, (int)counts.Waiting);
    });

    private static NewsRow Read(ref RowReader row, DateTimeOffset now)
    {
        var article = StoredJson.Read<NewsArticle>(row.Text());
        return new()
        {
            Number = article.Number,
            Title = article.Content.Title,
            ChannelName = row.Text(),
            PublishAt = article.Content.PublishAt,
            Stage = article.StageAt(now),
            IsPinned = article.Content.IsPinned,
            MustAcknowledge = row.Number() == 1,
        };
    }

    private Conditions ConditionsOf(NewsFilter filter, IEnumerable<NewsChannelCode>? editing)
    {
        var conditions = new Conditions().AndIf(filter.Channel?.Value, "n.channel = @channel", "channel");
        if (editing is null)
        {
            conditions.And(OnShow).And(_addressed);
        }
        else
        {
            conditions.AndIf(StoredJson.Write(editing.Select(code => code.Value)), $"n.channel IN ({database.Dialect.Items("@editing")})", "editing");
        }

        foreach (var (index, word) in SearchWords.Of(filter.Text).Index())
        {
            conditions.AndIf(Like.Containing(word), $@"n.folded LIKE @word{index} ESCAPE '\'", $"word{index}");
        }

        return conditions;
    }

    private sealed record Counts(long All, long Waiting);
}
