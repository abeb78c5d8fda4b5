using OpsSupport.Kernel.Search;

namespace OpsSupport.Kernel.Storage;

/// <summary>Where the two databases' SQL differs.</summary>
internal sealed record SqlDialect
{
    /// <summary>The folder of its migrations.</summary>
    public required string Name { get; init; }

    /// <summary>A query for the ledger position below which everything is decided and visible.</summary>
    public required string Horizon { get; init; }

    /// <summary>The ledger position of the current transaction, as an expression.</summary>
    public required string Position { get; init; }

    /// <summary>Locks the rows read until the transaction ends; nothing where there is one writer.</summary>
    public required string ForUpdate { get; init; }

    /// <summary>A parameter that is stored as JSON.</summary>
    public required Func<string, string> Json { get; init; }

    /// <summary>The operator of a search that ignores case.</summary>
    public required string CaseInsensitiveLike { get; init; }

    /// <summary>Whether a row <c>x</c> of <c>document_text</c> has the pieces of text given as parameter, written by <see cref="Pieces"/>.</summary>
    public required Func<string, string> HasPieces { get; init; }

    /// <summary>All these pieces of text as the index is asked for them. They are letters and digits only, so nothing in them has a meaning here.</summary>
    public required Func<IEnumerable<Gram>, string> Pieces { get; init; }

    /// <summary>Keeps every other process that runs the same statement waiting until the transaction ends.</summary>
    public required string OneAtATime { get; init; }

    /// <summary>Whether there is a table with the name given as parameter: 1 or 0.</summary>
    public required string HasTable { get; init; }

    /// <summary>The text items of a JSON array given as parameter, as a query.</summary>
    public required Func<string, string> Items { get; init; }

    /// <summary>The members of a JSON object given as parameter, whose values are whole numbers, as rows of <c>key</c> and <c>value</c>.</summary>
    public required Func<string, string> Pairs { get; init; }

    public static SqlDialect PostgreSql { get; } = new()
    {
        Name = "PostgreSql",
        Horizon = "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint",
        Position = "pg_current_xact_id()::text::bigint",
        ForUpdate = "FOR UPDATE",
        Json = parameter => $"{parameter}::jsonb",
        CaseInsensitiveLike = "ILIKE",
        HasPieces = parameter => $"x.grams::tsvector @@ {parameter}::tsquery",
        Pieces = grams => string.Join(" & ", grams.Select(gram => gram.IsBeginning ? $"{gram.Text}:*" : gram.Text)),
        OneAtATime = "SELECT pg_advisory_xact_lock(20260401)",
        HasTable = "SELECT count(*)::int FROM (SELECT to_regclass(@name) AS found) t WHERE found IS NOT NULL",
        Items = parameter => $"SELECT jsonb_array_elements_text({parameter}::jsonb)",
        Pairs = parameter => $"SELECT key, value::bigint AS value FROM jsonb_each_text({parameter}::jsonb)",
    };

    public static SqlDialect Sqlite { get; } = new()
    {
        Name = "Sqlite",
        Horizon = "SELECT position + 1 FROM ledger_commit",
        Position = "(SELECT position FROM ledger_commit)",
        ForUpdate = "",
        Json = parameter => parameter,
        CaseInsensitiveLike = "LIKE",
        HasPieces = parameter => $"x.id IN (SELECT rowid FROM document_gram WHERE document_gram MATCH {parameter})",
        Pieces = grams => string.Join(' ', grams.Select(gram => gram.IsBeginning ? $"\"{gram.Text}\"*" : $"\"{gram.Text}\"")),
        OneAtATime = "SELECT 1",
        HasTable = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = @name",
        Items = parameter => $"SELECT value FROM json_each({parameter})",
        Pairs = parameter => $"SELECT key, value FROM json_each({parameter})",
    };
}
