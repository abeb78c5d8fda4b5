using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using OpsSupport.Kernel.Notifications;
using OpsSupport.Kernel.Search;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.News;

/// <summary>Keeps news articles, each a row that one grain writes, with audience, acknowledgements and the trail of changes.</summary>
internal sealed class NewsStore(IDatabase database, NotificationStore notifications)
{
    public const string AuditKind = "news";

    private readonly string _save = $"""
        INSERT INTO news_article (number, revision, operation, content, channel, title, folded, publish_at, expires_at, is_pinned, must_read, is_withdrawn)
        VALUES (@number, @revision, @operation, {database.Dialect.Json("@content")}, @channel, @title, @folded, @publish, @expires, @pinned, @must, @withdrawn)
        ON CONFLICT (number) DO UPDATE SET revision = excluded.revision, content = excluded.content, channel = excluded.channel, title = excluded.title,
          folded = excluded.folded, publish_at = excluded.publish_at, expires_at = excluded.expires_at, is_pinned = excluded.is_pinned,
          must_read = excluded.must_read, is_withdrawn = excluded.is_withdrawn
        WHERE news_article.revision = excluded.revision - 1
        """;

    public Task<NewsState> FindAsync(string number) => database.ReadAsync(async connection =>
    {
        var state = await connection.Query("SELECT content, revision FROM news_article WHERE number = @number").With("number", number)
            .FirstAsync(static (ref row) => new NewsState { Article = StoredJson.Read<NewsArticle>(row.Text()), Revision = row.Number() });
        var said = await connection.Query("SELECT person, at FROM news_acknowledgement WHERE number = @number").With("number", number)
            .ListAsync(static (ref row) => KeyValuePair.Create(new EmployeeNo(row.Text()), row.Instant()));
        return (state ?? new()) with { Acknowledged = said.ToImmutableDictionary() };
    });

    /// <summary>The number of the article that this operation wrote; null where it wrote none.</summary>
    public Task<string?> WrittenByAsync(Guid operation) => database.ReadAsync(connection => connection
        .Query("SELECT number FROM news_article WHERE operation = @operation").With("operation", operation).FirstAsync(static (ref row) => row.Text()));

    /// <summary>What this operation did to the article before; null where it did nothing yet.</summary>
    public Task<SaidBefore?> SaidAsync(string number, Guid operation) => database.ReadAsync(connection => connection
        .Query("SELECT comment FROM audit_entry WHERE kind = @kind AND key = @key AND operation = @operation")
        .With("kind", AuditKind).With("key", number).With("operation", operation)
        .FirstAsync(static (ref row) => new SaidBefore(int.TryParse(row.TextOrNull(), CultureInfo.InvariantCulture, out var count) ? count : 0)));

    /// <summary>Stores the next state, its trail and the reminders it sends, all or nothing; false when another silo stored one meanwhile.</summary>
    public Task<bool> SaveAsync(NewsState next, NewsChange change) => database.WriteAsync(async (connection, transaction) =>
    {
        var article = next.Article!;
        if (await Save(connection, transaction, next, change).ChangeAsync() != 1)
        {
            return false;
        }

        await AddressAsync(connection, transaction, article);
        await NewsAuditStore.WriteAsync(database.Dialect, transaction, AuditKind, article.Number, next.Revision, change, change.Reminded.IsEmpty ? null : $"{change.Reminded.Length}");
        await notifications.AddAsync(transaction, change.Reminded, change.At);
        return true;
    });

    /// <summary>Notes that somebody read it; answers when he first said so.</summary>
    public Task<DateTimeOffset> AcknowledgeAsync(string number, EmployeeNo person, DateTimeOffset at) => database.WriteAsync(async (connection, transaction) =>
    {
        await connection.Query("INSERT INTO news_acknowledgement (number, person, at) VALUES (@number, @person, @at) ON CONFLICT (number, person) DO NOTHING", transaction)
            .With("number", number).With("person", person.Value).With("at", at.ToUniversalTime()).ChangeAsync();
        return await connection.Query("SELECT at FROM news_acknowledgement WHERE number = @number AND person = @person", transaction)
            .With("number", number).With("person", person.Value).FirstAsync(static (ref row) => row.Instant());
    });

    private DbCommand Save(DbConnection connection, DbTransaction transaction, NewsState next, NewsChange change)
    {
        var (article, content) = (next.Article!, next.Article!.Content);
        return connection.Query(_save, transaction).With("number", article.Number).With("revision", next.Revision).With("operation", change.Intent.Operation)
            .With("content", StoredJson.Write(article)).With("channel", content.Channel.Value).With("title", content.Title)
            .With("folded", Folding.Of($"{article.Number}\n{content.Title}\n{content.Body}"))
            .With("publish", content.PublishAt.ToUniversalTime()).With("expires", content.ExpiresAt?.ToUniversalTime())
            .With("pinned", content.IsPinned ? 1 : 0).With("must", content.MustRead ? 1 : 0).With("withdrawn", article.WithdrawnAt is null ? 0 : 1);
    }

    private static async Task AddressAsync(DbConnection connection, DbTransaction transaction, NewsArticle article)
    {
        await connection.Query("DELETE FROM news_audience WHERE number = @number", transaction).With("number", article.Number).ChangeAsync();
        foreach (var reader in NewsRules.KeysOf(article.Content.Audience).Distinct(StringComparer.Ordinal))
        {
            await connection.Query("INSERT INTO news_audience (number, reader) VALUES (@number, @reader)", transaction)
                .With("number", article.Number).With("reader", reader).ChangeAsync();
        }
    }
}
