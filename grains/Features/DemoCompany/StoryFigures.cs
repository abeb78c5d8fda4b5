using System.Collections.Immutable;
using OpsSupport.Features.OpeningFigures;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.DemoCompany;

/// <summary>Lines of the worked examples, written as short as the tables they stand in.</summary>
internal sealed class StoryFigures(History history)
{
    private const int MonthCount = 5;

    /// <summary>The months in which the examples are worked on; over since a month at least.</summary>
    public ImmutableArray<Period> Months { get; } = [.. Enumerable.Range(-MonthCount - 1, MonthCount).Select(history.Now.Plus)];

    /// <summary>Since when the projects of the examples exist.</summary>
    public DateOnly Began { get; } = new(history.AsOf.Year - 1, 1, 1);

    /// <summary>Five equal parts, one a month; nothing for nothing.</summary>
    public IEnumerable<OpeningLine> Monthly(FigureKind kind, decimal total, string? contract = null) => total == 0 ? []
        : Months.Select(month => Line(kind, month.LastDay, total / MonthCount, contract));

    /// <summary>All at once, at the end of the work; nothing for nothing.</summary>
    public IEnumerable<OpeningLine> Once(FigureKind kind, decimal amount, string? contract = null) => amount == 0 ? []
        : [Line(kind, Months[^1].LastDay, amount, contract)];

    /// <summary>Some days a month of each person, at the rate of the stories.</summary>
    public IEnumerable<OpeningLine> Labour(IEnumerable<Worker> team, int daysPerMonth) =>
        from worker in team
        from month in Months
        let hours = Hours.Of(daysPerMonth * 8)
        select new OpeningLine(FigureKind.LabourCost, month.LastDay, worker.CostOf(hours, month.LastDay))
        {
            Employee = worker.No,
            Quantity = hours,
            Text = $"{month} 人工",
        };

    public static OpeningLine Line(FigureKind kind, DateOnly on, decimal amount, string? contract = null) => new(kind, on, Money.Cny(amount))
    {
        Contract = contract is null ? null : new(contract),
        Supplier = kind == FigureKind.ExternalCost ? "示例供应商有限公司" : null,
        Text = $"{Period.Of(on)} 示例数据",
    };
}
