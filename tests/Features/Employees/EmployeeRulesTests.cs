using System.Collections.Immutable;
using System.Globalization;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Employees;

public sealed class EmployeeRulesTests
{
    private static readonly DateOnly Today = new(2026, 3, 31);

    private readonly EmployeeRules _rules = new(A.Units);

    [Theory]
    [InlineData("2026-04-01", null, EmployeeStage.Candidate)]
    [InlineData("2026-03-31", null, EmployeeStage.Active)]
    [InlineData("2025-01-01", "2026-04-01", EmployeeStage.Leaving)]
    [InlineData("2025-01-01", "2026-03-31", EmployeeStage.Left)]
    public void How_somebody_stands_follows_from_his_dates(string from, string? left, EmployeeStage stage)
    {
        var employee = A.Employee with { Units = [new(Day(from), null, A.D1)], LeftOn = left is null ? null : Day(left) };

        Assert.Equal(stage, EmployeeRules.StageOn(employee, Today));
    }

    [Fact]
    [Trait("AT", "I-13")]
    public void A_move_leaves_neither_gap_nor_overlap()
    {
        var moved = EmployeeRules.Moved(A.Employee, new(A.April, A.D2)).Value!;

        Assert.Equal([new(A.Begin, A.April, A.D1), new Dated<UnitCode>(A.April, null, A.D2)], moved.Units);
        Assert.Equal([], Check(moved));
    }

    [Fact]
    public void A_move_replaces_what_was_planned_after_it()
    {
        var planned = A.Employee with { Units = A.Employee.Units.Set(A.April.AddDays(30), new("BU1")) };

        Assert.Equal([new(A.Begin, A.April, A.D1), new Dated<UnitCode>(A.April, null, A.D2)], EmployeeRules.Moved(planned, new(A.April, A.D2)).Value!.Units);
    }

    [Fact]
    public void Nobody_is_moved_before_he_begins_or_after_he_left()
    {
        var left = A.Employee with { LeftOn = A.April };

        Assert.Equal([new NotEmployedOn(A.Begin.AddDays(-1))], EmployeeRules.Moved(A.Employee, new(A.Begin.AddDays(-1), A.D2)).Errors);
        Assert.Equal([new NotEmployedOn(A.April)], EmployeeRules.Moved(left, new(A.April, A.D2)).Errors);
        Assert.True(EmployeeRules.Moved(left, new(A.April.AddDays(-1), A.D2)).Succeeded);
    }

    [Fact]
    public void Nobody_is_moved_to_where_he_is() =>
        Assert.Equal([new AlreadyThere(A.D1)], EmployeeRules.Moved(A.Employee, new(A.April, A.D1)).Errors);

    [Fact]
    [Trait("AT", "I-13")]
    public void Membership_has_no_gap_and_no_overlap()
    {
        Assert.Equal([new DatesGap("Units", A.April)], Check(A.Employee with { Units = [new(A.Begin, A.April, A.D1), new(A.April.AddDays(1), null, A.D2)] }));
        Assert.Equal([new DatesOverlap("Units", A.April)], Check(A.Employee with { Units = [new(A.Begin, A.April.AddDays(1), A.D1), new(A.April, null, A.D2)] }));
    }

    [Fact]
    [Trait("AT", "I-13")]
    public void Two_grades_are_never_held_at_once() => Assert.Equal(
        [new DatesOverlap("Grades", A.April)],
        Check(A.Employee with { Grades = [new(A.Begin, null, new("P4")), new(A.April, null, new("P5"))] }));

    [Theory]
    [InlineData("")]
    [InlineData("P45678901234567890123")]
    public void A_grade_is_a_short_word(string name) =>
        Assert.Single(Check(A.Employee with { Grades = [new(A.Begin, null, new(name))] }));

    [Fact]
    public void Everything_dated_of_a_person_is_stored_by_date() => Assert.Equal(
        ["employee-unit", "employee-grade", "cost-rate"],
        _rules.Timelines(A.Employee, Header).Select(timeline => timeline.Fact));

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    private ImmutableArray<DomainError> Check(Employee employee) => [.. _rules.Check(employee, null, Header, Today)];

    private static DocumentHeader Header { get; } = new()
    {
        Ref = EmployeeKind.Kind.Ref(EmployeeKind.Kind.KeyOf(A.Ann)),
        Owner = SystemActor.No,
        CreatedAt = default,
        ChangedAt = default,
        Status = DocumentStatus.Effective,
        Version = 1,
    };
}
