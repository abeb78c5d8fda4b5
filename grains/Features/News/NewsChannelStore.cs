using System.Collections.Immutable;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;

namespace OpsSupport.Features.News;

/// <summary>Keeps the channels of news, few as they are.</summary>
internal sealed class NewsChannelStore(IDatabase database)
{
    private const string AuditKind = "news-channel";

    public Task<ImmutableArray<NewsChannel>> AllAsync() => database.ReadAsync(async connection => (ImmutableArray<NewsChannel>)
    [
        .. (await connection.Query("SELECT content FROM news_channel").ListAsync(static (ref row) => StoredJson.Read<NewsChannel>(row.Text())))
            .OrderBy(channel => channel.Name, StringComparer.Ordinal).ThenBy(channel => channel.Code.Value, StringComparer.Ordinal),
    ]);

    public Task<NewsChannel?> FindAsync(NewsChannelCode code) => database.ReadAsync(connection => connection
        .Query("SELECT content FROM news_channel WHERE code = @code").With("code", code.Value).FirstAsync(static (ref row) => StoredJson.Read<NewsChannel>(row.Text())));

    public async Task<bool> WasDoneAsync(NewsChannelCode code, Guid operation) => await database.ReadAsync(connection => connection
        .Query("SELECT count(*) FROM audit_entry WHERE kind = @kind AND key = @key AND operation = @operation")
        .With("kind", AuditKind).With("key", code.Value).With("operation", operation).FirstAsync(static (ref row) => row.Large())) > 0;

    /// <summary>Stores a channel's next version; false when somebody stored it meanwhile.</summary>
    public Task<bool> SaveAsync(NewsChannel next, NewsChange change) => database.WriteAsync(async (connection, transaction) =>
    {
        var isStored = await connection.Query($"""
            INSERT INTO news_channel (code, version, name, content) VALUES (@code, @version, @name, {database.Dialect.Json("@content")})
            ON CONFLICT (code) DO UPDATE SET version = excluded.version, name = excluded.name, content = excluded.content WHERE news_channel.version = excluded.version - 1
            """, transaction).With("code", next.Code.Value).With("version", next.Version).With("name", next.Name).With("content", StoredJson.Write(next)).ChangeAsync() == 1;
        if (isStored)
        {
            await NewsAuditStore.WriteAsync(database.Dialect, transaction, AuditKind, next.Code.Value, next.Version, change, comment: null);
        }

        return isStored;
    });
}
