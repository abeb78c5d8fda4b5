using System.Collections.Immutable;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Ledger;

/// <summary>Sums the figures of a package by who posted them: the package itself and each member while it was one (formula Q-12).</summary>
internal sealed class MemberFigureStore(IDatabase database)
{
    private static string ByProject(Conditions conditions) => $"""
        SELECT e.project, e.kind, e.period, CAST(sum(e.amount) AS bigint), e.currency, CAST(coalesce(sum(e.quantity), 0) AS bigint)
        FROM figure_entry e WHERE (e.project = @package OR e.package = @package) AND {conditions.Text}
        GROUP BY e.project, e.kind, e.period, e.currency ORDER BY e.project, e.kind, e.period, e.currency
        """;

    public Task<ImmutableArray<MemberSum>> OfAsync(ProjectNo package, DateOnly? asOf, CancellationToken cancellation = default)
    {
        var conditions = new Conditions().AndAsOf(asOf);
        return database.ReadAsync(connection => conditions.Bind(connection.Query(ByProject(conditions)).With("package", package.Value))
            .ListAsync(static (ref row) => new MemberSum(
                new(row.Text()), (FigureKind)row.Number(), Period.OfNumber(row.Number()), row.Money(), Hours.FromHundredths(row.Large())), cancellation));
    }
}

/// <summary>The sum of one kind, month and currency of one project of a package; of the package itself where it is named.</summary>
internal sealed record MemberSum(ProjectNo Project, FigureKind Kind, Period Period, Money Amount, Hours Quantity);
