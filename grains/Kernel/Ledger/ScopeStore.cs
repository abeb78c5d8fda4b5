using System.Data.Common;
using OpsSupport.Kernel.Storage.Rows;

namespace OpsSupport.Kernel.Ledger;

/// <summary>
/// The entries of one scope as part of a query: <c>scoped</c> has their ids and the amount that counts in the scope. Of a
/// unit that is the sum of the shares in its subtree, of everything else the entry's own amount.
/// </summary>
internal sealed class ScopeStore(FigureScope scope)
{
    /// <summary>
    /// Every path of units that shares were ever posted to, found by hopping along the index: there are hundreds of paths
    /// and millions of shares. <c>replace</c> finds a unit in a path without regard to wildcards and with regard to case.
    /// </summary>
    public const string Paths = """
        paths (path) AS (
            SELECT min(unit_path) FROM figure_share
            UNION ALL
            SELECT (SELECT min(s.unit_path) FROM figure_share s WHERE s.unit_path > p.path) FROM paths p WHERE p.path IS NOT NULL)
        """;

    private const string UnitEntries = $"""
        WITH RECURSIVE {Paths},
        scoped AS (
            SELECT s.entry_id AS id, CAST(sum(s.amount) AS bigint) AS amount FROM figure_share s
            WHERE s.unit_path IN (SELECT path FROM paths WHERE replace('/' || path, @code, '') <> '/' || path)
                AND s.position >= @from AND s.position < @below
            GROUP BY s.entry_id)
        """;

    private readonly string _with = scope.Kind switch
    {
        FigureScopeKind.Project => Entries("(f.project = @code OR f.package = @code)"),
        FigureScopeKind.Contract => Entries("f.contract = @code"),
        FigureScopeKind.Employee => Entries("f.employee = @code"),
        FigureScopeKind.Unit => UnitEntries,
        _ => throw new ArgumentOutOfRangeException(nameof(scope), scope.Kind, null),
    };

    /// <summary>The query over <c>scoped</c>, of the entries that stand from one position on and below another.</summary>
    public DbCommand Select(DbConnection connection, string select, long from = 0, long below = long.MaxValue) => connection
        .Query($"{_with} {select}")
        .With("code", scope.Kind == FigureScopeKind.Unit ? $"/{scope.Code}/" : scope.Code).With("from", from).With("below", below);

    private static string Entries(string condition) =>
        $"WITH scoped AS (SELECT f.id, f.amount FROM figure_entry f WHERE {condition} AND f.position >= @from AND f.position < @below)";
}
