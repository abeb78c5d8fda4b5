using System.Collections.Immutable;
using OpsSupport.Kernel.Display;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.TravelAllowances;

/// <summary>Days of allowance with everything they follow from: the same columns on the screen and in files.</summary>
public sealed class AllowanceDays(ITexts texts)
{
    public ImmutableArray<string> Headings =>
    [
        texts["AllowanceDay.Employee"], texts["AllowanceDay.Day"], texts["AllowanceDay.Trip"], texts["AllowanceDay.Project"], texts["AllowanceDay.Place"],
        texts["AllowanceDay.Tier"], texts["AllowanceDay.Class"], texts["AllowanceDay.Rule"], texts["AllowanceDay.Rate"], texts["AllowanceDay.Factor"],
        texts["AllowanceDay.MealShare"], texts["AllowanceDay.Earned"], texts["AllowanceDay.PaidBefore"], texts["AllowanceDay.Sort"], texts["AllowanceDay.Amount"],
    ];

    /// <summary>The days of one person, of whom nothing needs to be said.</summary>
    public TableView Table(string id, IReadOnlyCollection<AllowanceDay> days) => new(
        id, texts["AllowanceRun.ByDay"],
        [
            new(texts["AllowanceDay.Day"]), new(texts["AllowanceDay.Trip"]), new(texts["AllowanceDay.Place"]), new(texts["AllowanceDay.Rule"]),
            new(texts["AllowanceDay.Rate"], IsNumber: true), new(texts["AllowanceDay.Factor"], IsNumber: true), new(texts["AllowanceDay.MealShare"], IsNumber: true),
            new(texts["AllowanceDay.PaidBefore"], IsNumber: true), new(texts["AllowanceDay.Sort"]), new(texts["AllowanceDay.Amount"], IsNumber: true),
        ],
        [.. days.Select(day => new TableRow(null,
        [
            day.Day, day.Trip, PlaceOf(day), texts.Of(day.Rule), day.Rate, day.Factor, day.MealShare == 0 ? null : new Ratio(day.MealShare),
            day.PaidBefore, texts.Of(day.Sort), day.Amount,
        ]))])
    {
        Totals = [new(null, [texts["List.Total"], "", "", "", "", "", "", "", "", Sum(days)])],
        Empty = new("coin", texts["Allowances.Empty"], texts["Allowances.Empty.Text"]),
    };

    public IEnumerable<ImmutableArray<object>> Rows(IEnumerable<AllowanceDay> days) => days.Select(day => ImmutableArray.Create(
        ExportCell.Of(day.Employee, texts), ExportCell.Of(day.Day, texts), ExportCell.Of(day.Trip, texts), ExportCell.Of(day.Project, texts), ExportCell.Of(day.Place, texts),
        ExportCell.Of(day.Tier, texts), ExportCell.Of(day.Class, texts), ExportCell.Of(day.Rule, texts), day.Rate.Amount, day.Factor,
        day.MealShare, day.Earned.Amount, day.PaidBefore is { } before ? before.Amount : "", ExportCell.Of(day.Sort, texts), day.Amount.Amount));

    public static Money Sum(IEnumerable<AllowanceDay> days) => days.Aggregate(Money.Cny(0), (sum, day) => sum + day.Amount);

    private string PlaceOf(AllowanceDay day) => $"{day.Place} · {texts.Of(day.Tier)} · {texts.Of(day.Class)}";
}
