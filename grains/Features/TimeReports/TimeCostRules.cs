using System.Collections.Immutable;
using OpsSupport.Features.Employees;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>
/// What approved time costs. A line costs its hours at the rate of the day they were worked on; whenever that changes, only
/// the difference to what the line already posted is posted (invariant I-12).
/// </summary>
internal static class TimeCostRules
{
    public static Figure Figure(EmployeeNo employee, TimeLine line, CostRate rate) =>
        new(line.No, FigureKind.LabourCost, line.WorkedOn, rate.CostOf(line.Hours))
        {
            Project = line.Project,
            Employee = employee,
            Quantity = line.Hours,
            Text = line.Activity ?? "",
        };

    /// <summary>The month with the cost of the touched lines brought up to date. Every approved one of them has a rate.</summary>
    public static MonthStep Post(
        MonthStep step, EmployeeNo employee, IReadOnlyDictionary<DateOnly, CostRate> rates, DocumentRef report, IDimensions dimensions, PostingDay today)
    {
        var touched = step.Touched.Select(no => step.Lines[no - 1]).ToList();
        var entries = PostingRules.Difference(
            report,
            [.. touched.SelectMany(line => Standing(report, employee, line))],
            touched.Where(line => line.Status == TimeLineStatus.Approved).Select(line => Figure(employee, line, rates[line.WorkedOn])),
            dimensions,
            today);
        return step with { Lines = Remembered(step.Lines, entries), Entries = entries };
    }

    /// <summary>
    /// All approved lines at the rates of now. People see no change of the lines: only those that post are touched, and their
    /// revisions stay.
    /// </summary>
    public static Result<MonthStep> ReRate(
        ImmutableArray<TimeLine> lines, EmployeeNo employee, IReadOnlyDictionary<DateOnly, CostRate> rates, DocumentRef report,
        IDimensions dimensions, PostingDay today)
    {
        var approved = lines.Where(line => line.Status == TimeLineStatus.Approved).ToList();
        if (approved.Find(line => !rates.ContainsKey(line.WorkedOn)) is { } uncosted)
        {
            return new NoCostRate(employee, uncosted.WorkedOn);
        }

        var step = Post(new(lines, [.. approved.Select(line => line.No)]), employee, rates, report, dimensions, today);
        return step with { Touched = [.. step.Entries.Select(entry => entry.SourceLine).Distinct()] };
    }

    /// <summary>What a step would post, in one line.</summary>
    public static ReRateMonth Summary(ImmutableArray<TimeLine> lines, MonthStep step, Period month)
    {
        var before = step.Touched.SelectMany(no => lines[no - 1].Posted ?? []).Select(posting => posting.Amount);
        return new(month, step.Touched.Length, Sum(before), Sum(step.Entries.Select(entry => entry.Amount)));
    }

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Cny(0), (sum, amount) => sum + amount);

    private static ImmutableArray<TimeLine> Remembered(ImmutableArray<TimeLine> lines, ImmutableArray<FigureEntry> entries)
    {
        var next = lines.ToBuilder();
        foreach (var entry in entries)
        {
            var line = next[entry.SourceLine - 1];
            next[entry.SourceLine - 1] = line with { Posted = (line.Posted ?? []).Add(new(entry.Amount, entry.Quantity)) };
        }

        return next.ToImmutable();
    }

    /// <summary>The entries of a line as far as the next difference needs them; the ledger has them whole.</summary>
    public static IEnumerable<FigureEntry> Standing(DocumentRef report, EmployeeNo employee, TimeLine line) =>
        (line.Posted ?? []).Select(posting => new FigureEntry
        {
            Id = "",
            Kind = FigureKind.LabourCost,
            BusinessDate = line.WorkedOn,
            Period = Period.Of(line.WorkedOn),
            Amount = posting.Amount,
            Project = line.Project,
            Employee = employee,
            Quantity = posting.Hours,
            Text = line.Activity ?? "",
            Source = report,
            SourceLine = line.No,
            Shares = [],
        });
}
