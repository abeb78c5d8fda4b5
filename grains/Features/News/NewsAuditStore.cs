using System.Data.Common;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;

namespace OpsSupport.Features.News;

/// <summary>Writes the trail of news and of its channels, in the transaction of what it tells of (rule X-08).</summary>
internal static class NewsAuditStore
{
    public static Task WriteAsync(SqlDialect dialect, DbTransaction transaction, string kind, string key, int version, NewsChange change, string? comment) =>
        transaction.Connection!.Query($"""
            INSERT INTO audit_entry (kind, key, version, operation, action, status, by_employee, on_behalf_of, at, source, comment, changes)
            VALUES (@kind, @key, @version, @operation, @action, {(int)DocumentStatus.Effective}, @by, @behalf, @at, @source, @comment, {dialect.Json("@changes")})
            """, transaction)
            .With("kind", kind).With("key", key).With("version", version).With("operation", change.Intent.Operation).With("action", (int)change.Action)
            .With("by", change.Intent.By.Value).With("behalf", change.Intent.OnBehalfOf?.Value).With("at", change.At.ToUniversalTime())
            .With("source", change.Intent.Source).With("comment", comment).With("changes", StoredJson.Write(change.Changes)).ChangeAsync();
}
