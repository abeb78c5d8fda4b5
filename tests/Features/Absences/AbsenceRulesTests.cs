using OpsSupport.Features.Employees;
using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Absences;

/// <summary>What may be asked for, who agrees, and which halves of which days it takes.</summary>
public sealed class AbsenceRulesTests
{
    private static readonly EmployeeNo Clerk = new("clerk");
    private static readonly DateOnly Today = new(2026, 3, 31);

    private readonly AbsenceRules _rules = new(People(), new TestDimensions(), new RoleGrants());

    [Fact]
    public void Three_days_are_in_order() => Assert.Empty(Check(A.Leave, A.Ann));

    [Fact]
    public void It_cannot_end_before_it_begins()
    {
        Assert.Equal([new AbsenceEndsTooEarly()], Check(A.Leave with { LastDay = A.Leave.FirstDay.AddDays(-1) }, A.Ann));
        Assert.Equal([new AbsenceEndsTooEarly()], Check(A.HalfDay with { BeginsIn = DayHalf.Afternoon }, A.Ann));
    }

    [Fact]
    public void A_year_is_the_most_at_a_time()
    {
        var year = A.Leave with { LastDay = A.Leave.FirstDay.AddDays(AbsenceRules.MostDays - 1) };

        Assert.Empty(Check(year, A.Ann));
        Assert.Equal([new AbsenceTooLong(367, 366)], Check(year with { LastDay = year.LastDay.AddDays(1) }, A.Ann));
    }

    [Fact]
    public void Only_some_record_others()
    {
        Assert.Equal([new AbsenceOfSomebodyElse()], Check(A.Leave with { Employee = Clerk }, A.Ann));
        Assert.Empty(Check(A.Leave with { Employee = A.Ann }, Clerk));
    }

    [Fact]
    public void Ones_own_is_asked_of_the_head_and_what_is_recorded_of_nobody()
    {
        Assert.True(Asks(A.Leave, A.Ann));
        Assert.True(Asks(A.Leave with { Employee = Clerk }, Clerk));
        Assert.False(Asks(A.Leave with { Employee = A.Ann }, Clerk));
    }

    [Fact]
    public void Its_first_and_last_day_may_be_halves()
    {
        var days = AbsenceRules.DaysOf(A.Leave with { BeginsIn = DayHalf.Afternoon, EndsIn = DayHalf.Morning }, A.Ann);

        Assert.Equal([(false, true), (true, true), (true, false)], days.Select(day => (day.Morning, day.Afternoon)));
    }

    [Theory]
    [InlineData(DayHalf.Morning, DayHalf.Morning, true)]
    [InlineData(DayHalf.Afternoon, DayHalf.Afternoon, false)]
    [InlineData(DayHalf.Morning, DayHalf.Afternoon, true)]
    public void Two_overlap_where_both_take_the_same_half(DayHalf begins, DayHalf ends, bool overlap)
    {
        var other = A.HalfDay with { BeginsIn = begins, EndsIn = ends };

        var found = AbsenceRules.Overlap(AbsenceRules.DaysOf(A.HalfDay, A.Ann), [.. AbsenceRules.DaysOf(other, A.Ann)]);

        Assert.Equal(overlap ? new AbsenceOverlaps(A.HalfDay.FirstDay) : null, found);
    }

    [Fact]
    [Trait("AT", "I-31")]
    public void Halves_of_a_day_said_twice_are_one_half()
    {
        AbsentDay morning = new(A.Ann, Today, Morning: true, Afternoon: false);
        AbsentDay whole = new(A.Ann, Today, Morning: true, Afternoon: true);

        Assert.Equal([morning], AbsenceRules.Union([morning, morning]));
        Assert.Equal([whole], AbsenceRules.Union([morning, whole]));
    }

    private static Register<Employee> People()
    {
        var people = new Register<Employee>(EmployeeKind.Kind, new());
        people.Put(EmployeeKind.Kind.KeyOf(A.Ann), 1, new Employee { Name = "Ann", Units = [] });
        people.Put(EmployeeKind.Kind.KeyOf(Clerk), 1, new Employee { Name = "Clerk", Units = [], Roles = [Role.HumanResources] });
        return people;
    }

    private IEnumerable<Kernel.Results.DomainError> Check(Absence absence, EmployeeNo owner) => _rules.Check(absence, null, A.HeaderOf(owner), Today);

    private bool Asks(Absence absence, EmployeeNo owner)
    {
        var header = A.HeaderOf(owner);
        var node = Assert.Single(_rules.Route);
        Assert.Equal([new ActorRule.HeadOverStarter()], node.Actors);
        return node.Condition!.Holds(_rules.About(absence, header, _rules.Describe(absence, header, new(2026, 3, 31))));
    }
}
