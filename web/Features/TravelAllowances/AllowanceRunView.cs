using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.TravelAllowances;

/// <summary>A run as its page shows it: what it comes to, by person, and what deserves a look.</summary>
public sealed record AllowanceRunView(DocumentHeader Header, AllowanceRun Run)
{
    /// <summary>How many people and overlaps a page lists; the file has all of them.</summary>
    private const int MostShown = 500;

    public string Url => $"/{AllowanceRunKind.Kind.Slug}/{Uri.EscapeDataString(DocumentKind.CodeOf(Header.Ref.Key))}";

    public IEnumerable<EmployeeNo> People => Run.Days.Select(day => day.Employee)
        .Concat(Run.Carried.Select(carried => carried.Employee)).Concat(Run.Overlaps.Select(overlap => overlap.Employee)).Distinct();

    public IEnumerable<StatTile> Tiles(ITexts texts) =>
    [
        new(texts["AllowanceRun.Total"], Run.Total),
        new(texts["AllowanceRun.BackPay"], Sum(Run.Days, AllowanceSort.BackPay, AllowanceSort.TopUp)),
        new(texts["AllowanceRun.Deducted"], Sum(Run.Days, AllowanceSort.Deduction)),
    ];

    public TableView ByPerson(ITexts texts) => new(
        "by-person", texts["AllowanceRun.ByPerson"],
        [
            new(texts["AllowanceDay.Employee"]), new(texts["AllowanceRun.Days"], IsNumber: true), new(texts["AllowanceSort.Regular"], IsNumber: true),
            new(texts["AllowanceRun.BackPay"], IsNumber: true), new(texts["AllowanceRun.Deducted"], IsNumber: true), new(texts["AllowanceDay.Amount"], IsNumber: true),
        ],
        [.. Run.Days.GroupBy(day => day.Employee).Take(MostShown).Select(days => Row(days.Key, [.. days]) with { Url = $"{Url}/people/{Uri.EscapeDataString(days.Key.Value)}" })])
    {
        Totals = [Row(texts["List.Total"], Run.Days)],
        Empty = new("report-money", texts["AllowanceRun.Empty"], texts["AllowanceRun.Empty.Text"]),
    };

    public TableView Overlaps(ITexts texts) => new(
        "overlaps", texts["AllowanceRun.Overlaps"],
        [new(texts["AllowanceDay.Employee"]), new(texts["AllowanceDay.Day"]), new(texts["AllowanceOverlap.PaidBy"]), new(texts["AllowanceOverlap.AlsoIn"])],
        [.. Run.Overlaps.Take(MostShown).Select(overlap => new TableRow(null, [overlap.Employee, overlap.Day, overlap.PaidBy, overlap.AlsoIn]))])
    {
        Empty = new("circle-check", texts["Lines.Empty"]),
    };

    public TableView Carried(ITexts texts) => new(
        "carried", texts["AllowanceRun.Carried"],
        [new(texts["AllowanceDay.Employee"]), new(texts["AllowanceDay.Day"]), new(texts["AllowanceDay.Trip"]), new(texts["CarriedDeduction.Amount"], IsNumber: true)],
        [.. Run.Carried.Take(MostShown).Select(carried => new TableRow(null, [carried.Employee, carried.Day, carried.Trip, carried.Amount]))])
    {
        Empty = new("circle-check", texts["Lines.Empty"]),
    };

    private static TableRow Row(object who, ImmutableArray<AllowanceDay> days) => new(null,
    [
        who, days.Length, Sum(days, AllowanceSort.Regular), Sum(days, AllowanceSort.BackPay, AllowanceSort.TopUp), Sum(days, AllowanceSort.Deduction),
        days.Aggregate(Money.Cny(0), (sum, day) => sum + day.Amount),
    ]);

    private static Money Sum(IEnumerable<AllowanceDay> days, params AllowanceSort[] sorts) =>
        days.Where(day => sorts.Contains(day.Sort)).Aggregate(Money.Cny(0), (sum, day) => sum + day.Amount);
}
