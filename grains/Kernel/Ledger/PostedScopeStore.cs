using System.Collections.Immutable;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Ledger;

/// <summary>Finds everything that a figure was ever posted on.</summary>
internal sealed class PostedScopeStore(IDatabase database)
{
    private static readonly string Codes = $"""
        SELECT {(int)FigureScopeKind.Project}, project FROM figure_entry WHERE project IS NOT NULL
        UNION SELECT {(int)FigureScopeKind.Project}, package FROM figure_entry WHERE package IS NOT NULL
        UNION SELECT {(int)FigureScopeKind.Contract}, contract FROM figure_entry WHERE contract IS NOT NULL
        UNION SELECT {(int)FigureScopeKind.Employee}, employee FROM figure_entry WHERE employee IS NOT NULL
        """;

    private const string Paths = $"WITH RECURSIVE {ScopeStore.Paths} SELECT path FROM paths WHERE path IS NOT NULL";

    public Task<ImmutableArray<FigureScope>> AllAsync() => database.ReadAsync(async connection =>
    {
        var coded = await connection.Query(Codes).ListAsync(static (ref row) => new FigureScope((FigureScopeKind)row.Number(), row.Text()));
        var paths = await connection.Query(Paths).ListAsync(static (ref row) => row.Text());
        return coded.AddRange(paths.SelectMany(FigureScopes.UnitsOn).Distinct().Select(unit => FigureScope.Of(new UnitCode(unit))));
    });
}
