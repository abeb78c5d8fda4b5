using System.Collections.Immutable;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Ledger;

/// <summary>Sums shares over the organisation as it was when they were posted.</summary>
internal sealed class UnitFigureStore(IDatabase database, FigureTotalStore totals)
{
    // What is above the mark is not in the totals yet: a commit under way anywhere holds the mark back for a moment. A unit is
    // found in a path without regard to wildcards and with regard to case.
    private static string ByPath(Conditions conditions) => $"""
        SELECT t.unit_path, t.kind, CAST(sum(t.amount) AS bigint), t.currency FROM (
            SELECT unit_path, period, kind, currency, amount FROM unit_total
            UNION ALL
            SELECT s.unit_path, e.period, e.kind, e.currency, s.amount FROM figure_share s JOIN figure_entry e ON e.id = s.entry_id
            WHERE e.position >= (SELECT position FROM figure_total_mark)) t
        WHERE replace('/' || t.unit_path, @parent, '') <> '/' || t.unit_path AND {conditions.Text}
        GROUP BY t.unit_path, t.kind, t.currency
        """;

    /// <summary>
    /// The figures of every unit right below <paramref name="parent"/> with all below it, and of the parent itself what was
    /// posted to it directly, so that the rows sum to the parent's own figure. Names are left to whoever knows them.
    /// </summary>
    public async Task<ImmutableArray<UnitTotal>> ByUnitAsync(UnitCode? parent, Period? period, CancellationToken cancellation = default)
    {
        await totals.CatchUpAsync();
        var conditions = new Conditions().AndIf(period?.Number, "t.period = @period", "period");
        var rows = await database.ReadAsync(connection => conditions
            .Bind(connection.Query(ByPath(conditions)).With("parent", parent is null ? "/" : $"/{parent}/"))
            .ListAsync(static (ref row) => new PathTotal(row.Text(), (FigureKind)row.Number(), row.Money()), cancellation));
        return
        [
            .. rows.GroupBy(row => (Unit: ChildOf(parent, row.Path), row.Kind, row.Amount.Currency))
                .Select(group => new UnitTotal(group.Key.Unit, group.Key.Unit.Value, group.Key.Kind,
                    group.Aggregate(Money.Zero(group.Key.Currency), (total, row) => total + row.Amount)))
                .OrderBy(total => total.Unit.Value, StringComparer.Ordinal).ThenBy(total => total.Kind).ThenBy(total => total.Amount.Currency.Code),
        ];
    }

    /// <summary>The unit on the path right below the parent; the parent where the path ends in it.</summary>
    private static UnitCode ChildOf(UnitCode? parent, string path)
    {
        var codes = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var below = Array.IndexOf(codes, parent?.Value) + 1;
        return new(codes[Math.Min(below, codes.Length - 1)]);
    }

    private sealed record PathTotal(string Path, FigureKind Kind, Money Amount);
}
