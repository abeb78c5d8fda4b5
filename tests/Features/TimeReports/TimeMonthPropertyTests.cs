using System.Collections.Immutable;
using OpsSupport.Features.Employees;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>Whatever happens to a month, the ledger holds what its approved lines cost and nothing else.</summary>
public sealed class TimeMonthPropertyTests
{
    private static readonly ImmutableArray<DateOnly> Days = [A.Day.AddDays(-2), A.Day.AddDays(-1), A.Day];

    private readonly TimeReportRules _rules = new(new(new TimePolicies()));
    private readonly TestDimensions _dimensions = new();
    private readonly List<FigureEntry> _ledger = [];
    private ImmutableArray<TimeLine> _lines = [];
    private int _version;

    [Theory]
    [MemberData(nameof(Seeds))]
    [Trait("AT", "I-12")]
    [Trait("AT", "I-02")]
    public void Any_life_of_a_month_keeps_posted_equal_to_approved_cost(int seed)
    {
        var random = new Random(seed);
        var perDay = 1000m;

        for (var step = 0; step < 60; step++)
        {
            perDay = random.Next(8) == 0 ? random.Next(1, 300_000) / 100m : perDay;
            var rates = A.Rates(perDay, [.. Days]);
            var next = random.Next(4) switch
            {
                0 => Submitted(random),
                1 => Decided(random, A.Approval(A.Lead, _version + 1), rates),
                2 => Decided(random, A.Return(A.Lead, _version + 1), rates),
                _ => TimeCostRules.ReRate(_lines, A.Ann, rates, A.Report, _dimensions, Posting(random)).Value!,
            };
            Store(next);
        }

        Store(TimeCostRules.ReRate(_lines, A.Ann, A.Rates(perDay, [.. Days]), A.Report, _dimensions, A.Now.Posting).Value!);
        var approved = _lines.Where(line => line.Status == TimeLineStatus.Approved).ToList();
        Assert.Equal(approved.Sum(line => decimal.Round(line.Hours.Value / 8 * perDay, 2, MidpointRounding.AwayFromZero)), _ledger.Sum(entry => entry.Amount.Amount));
        Assert.Equal(approved.Sum(line => line.Hours.Value), _ledger.Sum(entry => entry.Quantity?.Value ?? 0));
        Assert.Distinct(_ledger.Select(entry => entry.Id));
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 200)];

    private static PostingDay Posting(Random random) => random.Next(2) == 0 ? A.Now.Posting : A.At(A.March).Posting;

    private MonthStep Submitted(Random random)
    {
        var day = Days[random.Next(Days.Length)];
        var taken = _lines.Where(line => line.Day == day && line.Status == TimeLineStatus.Approved).Select(line => line.Project);
        var projects = new[] { TestDimensions.Package, TestDimensions.Plain }.Except(taken).Take(random.Next(3));
        var reported = A.Reported([.. projects.Select(project => new TimeEntry(project, Hours.Of(random.Next(1, 16) / 4m)))]) with { Day = day };
        return _rules.Submit(_lines, reported, _version, _version + 1, A.Now).Value ?? new(_lines, []);
    }

    private MonthStep Decided(Random random, Answer answer, IReadOnlyDictionary<DateOnly, CostRate> rates)
    {
        ImmutableArray<LineVersion> seen = [.. _lines.Where(_ => random.Next(2) == 0).Select(line => new LineVersion(line.No, line.Revision))];
        var step = TimeApprovalRules.Decide(_lines, seen, answer, rates, _dimensions, A.Now).Step;
        return TimeCostRules.Post(step, A.Ann, rates, A.Report, _dimensions, Posting(random));
    }

    private void Store(MonthStep step)
    {
        _lines = step.Lines;
        _version += step.ChangesNothing ? 0 : 1;
        _ledger.AddRange(step.Entries);
    }
}
