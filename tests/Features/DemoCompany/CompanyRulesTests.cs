using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.DemoCompany;

/// <summary>Whatever the day it is made for: the company obeys every rule, and what it posts is what was counted.</summary>
public sealed class CompanyRulesTests
{
    public static TheoryData<int, int, int> Days { get; } = new()
    {
        { 2026, 11, 18 }, // in the middle of a month
        { 2026, 3, 2 },   // the reported days reach into the month before
        { 2026, 1, 1 },   // a holiday, the first day of a year
        { 2025, 12, 31 }, // the last day of a year
        { 2028, 2, 29 },  // a leap day of a year without a holiday notice
    };

    [Theory]
    [MemberData(nameof(Days))]
    public void Breaks_no_rule_of_any_module(int year, int month, int day) =>
        Assert.Empty(new LoadedInMemory(DemoPlans.On(new(year, month, day))).Refusals());

    [Theory]
    [MemberData(nameof(Days))]
    public void Posts_what_was_counted(int year, int month, int day)
    {
        var plan = DemoPlans.On(new(year, month, day));
        var totals = DemoTotals.Of(plan with { Reports = [] });
        var entries = new LoadedInMemory(plan).Posted().ToList();

        Assert.Equal(totals.Entries, entries.Count);
        Assert.Distinct(entries.Select(entry => entry.Id));
        Assert.Equal(totals.Company, entries.GroupBy(entry => (entry.Kind, entry.Period)).ToDictionary(group => group.Key, Sum));
        Assert.Equal(totals.Projects, entries
            .SelectMany(entry => new[] { entry.Project, entry.Package }.OfType<ProjectNo>().Select(project => (entry.Kind, project, entry)))
            .GroupBy(one => (one.Kind, one.project), one => one.entry).ToDictionary(group => group.Key, Sum));
        Assert.Equal(totals.Units, entries
            .SelectMany(entry => entry.Shares.SelectMany(share => share.UnitPath.Split('/', StringSplitOptions.RemoveEmptyEntries))
                .Select(unit => (entry.Kind, unit, entry)))
            .GroupBy(one => (one.Kind, one.unit), one => one.entry).ToDictionary(group => group.Key, Sum));
    }

    private static long Sum(IEnumerable<FigureEntry> entries) => entries.Sum(entry => entry.Amount.Minor);
}
