using System.Collections.Immutable;
using OpsSupport.Features.Projects;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>Every reason against a day, both sides of every limit.</summary>
public sealed class TimeDayRulesTests
{
    private readonly TimeDayRules _rules = new(new TimePolicies());

    [Fact]
    public void A_usual_day_is_fine() => Assert.Empty(Check(A.Entry));

    [Theory]
    [InlineData(0.25)]
    [InlineData(12)]
    public void Hours_within_the_limits_are_fine(decimal hours) => Assert.Empty(Check(A.Entry with { Hours = Hours.Of(hours) }));

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(24.25)]
    [InlineData(25)]
    [InlineData(99_999_999)]
    public void Hours_that_no_day_has_are_refused(decimal hours) =>
        Assert.Equal([new HoursInvalid("Entries[0].Hours", hours)], Check(A.Entry with { Hours = Hours.Of(hours) }));

    [Fact]
    [Trait("AT", "32.4")]
    public void A_day_of_24_hours_needs_overtime_and_a_longer_one_does_not_exist()
    {
        Assert.Equal([new OvertimeNotApproved(Hours.Of(24), Hours.Of(12))], Check(Entries(12, 12)));
        Assert.Equal([new TooManyHours(Hours.Of(24.25m))], Check(Entries(12, 12.25m)));
    }

    [Fact]
    [Trait("AT", "32.4")]
    public void A_day_may_reach_the_daily_limit_and_not_pass_it()
    {
        Assert.Empty(Check(Entries(8, 4)));
        Assert.Equal([new OvertimeNotApproved(Hours.Of(12.25m), Hours.Of(12))], Check(Entries(8, 4.25m)));
    }

    [Fact]
    [Trait("AT", "I-32")]
    public void Approved_lines_and_corrections_of_the_day_count()
    {
        ImmutableArray<TimeLine> standing =
        [
            A.Line(1, 6, TimeLineStatus.Approved) with { Project = A.Project(1) },
            A.Line(2, 2) with { Project = A.Project(2), Day = A.Day.AddDays(1), Corrects = A.Day },
            A.Line(3, 9, TimeLineStatus.Returned) with { Project = A.Project(3) },
            A.Line(4, 9, TimeLineStatus.Removed) with { Project = A.Project(4) },
            A.Line(5, 9, TimeLineStatus.Approved) with { Project = A.Project(5), Day = A.Day.AddDays(-1) },
        ];

        Assert.Empty(_rules.Check(A.Reported(A.Entry with { Hours = Hours.Of(4) }), standing, A.Now));
        Assert.Equal(
            [new OvertimeNotApproved(Hours.Of(12.25m), Hours.Of(12))],
            _rules.Check(A.Reported(A.Entry with { Hours = Hours.Of(4.25m) }), standing, A.Now));
    }

    [Fact]
    public void Today_may_be_reported_and_tomorrow_not()
    {
        Assert.Empty(_rules.Check(A.Reported(A.Entry) with { Day = A.Now.Today }, [], A.Now));
        Assert.Equal([new DayInFuture(new(2026, 4, 1))], _rules.Check(A.Reported(A.Entry) with { Day = new(2026, 4, 1) }, [], A.Now));
    }

    [Fact]
    [Trait("AT", "32.13")]
    public void A_day_in_a_closed_period_is_refused() =>
        Assert.Equal([new PeriodClosed(A.March)], _rules.Check(A.Reported(A.Entry), [], A.At(A.March)));

    [Fact]
    public void A_project_stands_in_one_line_of_a_day_only()
    {
        Assert.Equal([new ProjectReportedTwice("Entries[1].Project", A.Plain)], Check(A.Entry with { Hours = Hours.Of(1) }, A.Entry with { Hours = Hours.Of(2) }));
        Assert.Equal(
            [new ProjectReportedTwice("Entries[0].Project", A.Plain)],
            _rules.Check(A.Reported(A.Entry with { Hours = Hours.Of(1) }), [A.Line(1, 1, TimeLineStatus.Approved)], A.Now));
    }

    [Fact]
    public void What_a_project_says_comes_back_at_its_field()
    {
        DomainError[] reasons =
        [
            new UnknownReference("Entries[0].Project", "nowhere"),
            new PostOnPackage("Entries[1].Project", A.Project(2), A.Plain),
            new ProjectNotActive("Entries[2].Project", A.Project(3), ProjectState.Closed),
            new NotAMember("Entries[3].Project", A.Project(4)),
        ];
        var reported = A.Reported(Entries(1, 1, 1, 1)) with { Projects = [.. reasons.Select(reason => (Result<ReportingFacts>)reason)] };

        Assert.Equal(reasons, _rules.Check(reported, [], A.Now));
    }

    [Theory]
    [InlineData(200, 100, 500, 0)]
    [InlineData(201, 101, 501, 3)]
    public void Texts_have_their_lengths(int activity, int place, int remark, int reasons) => Assert.Equal(reasons, Check(A.Entry with
    {
        Activity = new('a', activity),
        Place = new('b', place),
        Remark = new('c', remark),
    }).OfType<TooLong>().Count());

    [Fact]
    public void Thirty_lines_are_enough_for_a_day()
    {
        var quarters = Enumerable.Repeat(0.25m, 31).ToArray();

        Assert.Empty(Check(Entries(quarters[1..])));
        Assert.Equal([new TooManyTimeLines(30)], Check(Entries(quarters)));
        Assert.Null(_rules.TooMany(A.Day, 30));
        Assert.Equal(new(30), _rules.TooMany(A.Day, 31));
    }

    [Fact]
    public void A_month_does_not_grow_without_end()
    {
        var lines = Enumerable.Range(1, 600).Select(no => A.Line(no, 1, TimeLineStatus.Removed) with { Day = A.Day.AddDays(-1) }).ToImmutableArray();

        Assert.Empty(_rules.Check(A.Reported(A.Entry), lines[1..], A.Now));
        Assert.Equal([new TooManyTimeLines(600)], _rules.Check(A.Reported(A.Entry), lines, A.Now));
    }

    private static TimeEntry[] Entries(params decimal[] hours) =>
        [.. hours.Select((one, index) => new TimeEntry(A.Project(index), Hours.Of(one)))];

    private IEnumerable<DomainError> Check(params TimeEntry[] entries) => _rules.Check(A.Reported(entries), [], A.Now);
}
