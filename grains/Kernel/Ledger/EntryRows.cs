using System.Collections.Immutable;
using System.Data.Common;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Ledger;

/// <summary>Reads entries with their shares: one row a share, the rows of one entry one after the other.</summary>
internal static class EntryRows
{
    /// <summary>What <see cref="ReadAsync"/> reads, of the entry <c>e</c> and its share <c>s</c>.</summary>
    public const string Read = """
        e.position, e.id, e.kind, e.business_date, e.period, e.amount, e.currency, e.project, e.package, e.contract, e.customer,
        e.direction, e.salesperson, e.employee, e.employee_unit, e.supplier, e.quantity, e.text, e.source_kind, e.source_key,
        e.source_line, e.reverses, e.adjusts, s.unit, s.unit_path, s.amount
        """;

    public static async Task<ImmutableArray<PostedEntry>> ReadAsync(DbCommand query, CancellationToken cancellation = default)
    {
        var rows = await query.ListAsync(ReadRow, cancellation);
        return
        [
            .. rows.GroupBy(row => row.Posted.Entry.Id).Select(entry => entry.First().Posted with
            {
                Entry = entry.First().Posted.Entry with { Shares = [.. entry.Select(row => row.Share).OfType<FigureShare>()] },
            }),
        ];
    }

    private static EntryRow ReadRow(ref RowReader row)
    {
        var posted = new PostedEntry(row.Large(), ReadEntry(ref row));
        return new(posted, row.CodeOrNull<UnitCode>() is { } unit
            ? new FigureShare(unit, row.Text(), Money.FromMinor(row.Large(), posted.Entry.Amount.Currency))
            : null);
    }

    // In the order of the columns above.
    private static FigureEntry ReadEntry(ref RowReader row) => new()
    {
        Id = row.Text(),
        Kind = (FigureKind)row.Number(),
        BusinessDate = row.Day(),
        Period = Period.OfNumber(row.Number()),
        Amount = row.Money(),
        Project = row.CodeOrNull<ProjectNo>(),
        Package = row.CodeOrNull<ProjectNo>(),
        Contract = row.CodeOrNull<ContractNo>(),
        Customer = row.CodeOrNull<CustomerCode>(),
        Direction = row.CodeOrNull<DirectionCode>(),
        Salesperson = row.CodeOrNull<EmployeeNo>(),
        Employee = row.CodeOrNull<EmployeeNo>(),
        EmployeeUnit = row.CodeOrNull<UnitCode>(),
        Supplier = row.TextOrNull(),
        Quantity = row.LargeOrNull() is { } hundredths ? Hours.FromHundredths(hundredths) : null,
        Text = row.Text(),
        Source = new(row.Text(), row.Text()),
        SourceLine = row.Number(),
        Reverses = row.TextOrNull(),
        Adjusts = row.NumberOrNull() is { } period ? Period.OfNumber(period) : null,
        Shares = [],
    };

    private sealed record EntryRow(PostedEntry Posted, FigureShare? Share);
}
