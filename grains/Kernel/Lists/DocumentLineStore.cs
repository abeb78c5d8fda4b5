using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;

namespace OpsSupport.Kernel.Lists;

/// <summary>Reads the lines of one document that are too many to be kept in its body.</summary>
internal sealed class DocumentLineStore(IDatabase database)
{
    private const string Of = "FROM document_line l WHERE l.kind = @kind AND l.key = @key";

    /// <summary>The bodies of the lines in a status behind <paramref name="line"/>, in the order of the document.</summary>
    public Task<ImmutableArray<LineBody>> AfterAsync(DocumentRef document, int line, int status, int count) => database.ReadAsync(connection => connection
        .Query($"SELECT l.line, l.body {Of} AND l.status = @status AND l.line > @line ORDER BY l.line LIMIT @count")
        .With("kind", document.Kind).With("key", document.Key).With("status", status).With("line", line).With("count", count)
        .ListAsync(ReadBody));

    /// <summary>A part of the lines whose status is at least this, and how many there are.</summary>
    public Task<(ImmutableArray<LineBody> Lines, int Count)> FromStatusAsync(DocumentRef document, int status, PageRequest page) =>
        database.ReadAsync(async connection =>
        {
            var count = await connection.Query($"SELECT count(*) {Of} AND l.status >= @status")
                .With("kind", document.Kind).With("key", document.Key).With("status", status)
                .FirstAsync(static (ref row) => (int)row.Large());
            var lines = await connection.Query($"SELECT l.line, l.body {Of} AND l.status >= @status ORDER BY l.line LIMIT @take OFFSET @skip")
                .With("kind", document.Kind).With("key", document.Key).With("status", status)
                .With("take", page.Take).With("skip", page.Skip)
                .ListAsync(ReadBody);
            return (lines, count);
        });

    private static LineBody ReadBody(ref RowReader row) => new(row.Number(), row.TextOrNull() ?? "");
}

/// <summary>A line's number in its document and its body as JSON.</summary>
internal sealed record LineBody(int Line, string Body);
