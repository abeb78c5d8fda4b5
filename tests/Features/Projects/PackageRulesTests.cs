using OpsSupport.Features.Adjustments;
using OpsSupport.Features.TimeReports;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Projects;

/// <summary>Into packages and out of them.</summary>
public sealed class PackageRulesTests
{
    private static readonly ProjectNo Package = new("M");
    private static readonly DateOnly July = new(2026, 7, 1);
    private static readonly Project Plain = new() { Name = "Plain", Departments = [new(new(2026, 1, 1), null, new("D1"))] };
    private static readonly Project Member = Plain with { Packages = [new(new(2026, 1, 1), null, Package)] };

    [Fact]
    public void A_project_is_a_member_from_the_day_it_enters()
    {
        var entered = PackageRules.Enter(Plain, Package, July).Value!;

        Assert.Equal((null, Package), (entered.Packages.On(July.AddDays(-1)), entered.Packages.On(July)));
    }

    [Fact]
    [Trait("AT", "05.7")]
    public void A_member_of_one_package_cannot_enter_another_before_it_left() => Assert.Equal(
        [new MemberElsewhere(Package, new(2026, 1, 1))], PackageRules.Enter(Member, new("N"), July).Errors);

    [Fact]
    public void A_member_that_left_may_enter_another() => Assert.Equal(
        new ProjectNo("N"), PackageRules.Enter(PackageRules.Leave(Member, Package, July).Value!, new("N"), July).Value!.Packages.On(July));

    [Fact]
    [Trait("AT", "05.6")]
    public void What_leaves_was_a_member_until_then()
    {
        var left = PackageRules.Leave(Member, Package, July).Value!;

        Assert.Equal((Package, null), (left.Packages.On(July.AddDays(-1)), left.Packages.On(July)));
    }

    [Fact]
    public void Nobody_leaves_where_he_is_not()
    {
        Assert.Equal([new NoMemberThen(July)], PackageRules.Leave(Plain, Package, July).Errors);
        Assert.Equal([new NoMemberThen(July)], PackageRules.Leave(Member, new("N"), July).Errors);
    }

    [Fact]
    public void The_first_change_is_the_first_day_on_which_the_package_differs()
    {
        Assert.Equal(July, PackageRules.FirstChange(Plain, PackageRules.Enter(Plain, Package, July).Value!));
        Assert.Equal(July, PackageRules.FirstChange(Member, PackageRules.Leave(Member, Package, July).Value!));
        Assert.Null(PackageRules.FirstChange(Member, Member with { Name = "Other" }));
    }

    [Fact]
    [Trait("AT", "05.11")]
    public void Time_of_open_periods_and_the_budget_are_not_in_the_way() => Assert.Null(
        PackageRules.InTheWay([Standing(TimeReportKind.Name), Standing(ProjectDocument.Name)], closed: []));

    [Fact]
    [Trait("AT", "05.11")]
    public void Time_of_a_closed_period_stays_where_it_is() => Assert.Equal(
        new MembershipInClosedPeriod(new(2026, 7)), PackageRules.InTheWay([Standing(TimeReportKind.Name)], [new(2026, 7)]));

    [Fact]
    public void Whatever_else_was_posted_is_in_the_way() => Assert.Equal(
        new MembershipOverPostings(July), PackageRules.InTheWay([Standing(TimeReportKind.Name), Standing(AdjustmentKind.Name)], closed: []));

    [Fact]
    [Trait("AT", "32.6")]
    public void Whoever_is_no_member_of_a_project_that_has_members_may_not_report()
    {
        var (ann, bob) = (new EmployeeNo("ann"), new EmployeeNo("bob"));
        var project = Plain with { Members = [new(ann, From: July, To: July.AddDays(2))], Leads = [new(July, null, new("lead"))] };

        Assert.Equal(
            [false, true, true, false], Enumerable.Range(-1, 4).Select(day => project.MayReport(ann, July.AddDays(day))));
        Assert.False(project.MayReport(bob, July));
        Assert.True(project.MayReport(new("lead"), July));
        Assert.True((project with { IsOpenToAll = true }).MayReport(bob, July));
    }

    [Fact]
    [Trait("AT", "05.3")]
    public void Nobody_reports_on_a_member_of_a_package_or_on_a_project_that_is_not_active()
    {
        var open = Member with { IsOpenToAll = true };

        Assert.False(open.MayReport(new("ann"), July));
        Assert.True((open with { Packages = [] }).MayReport(new("ann"), July));
        Assert.False((open with { Packages = [], State = ProjectState.Suspended }).MayReport(new("ann"), July));
    }

    private static StandingFigures Standing(string source) => new(source, new(2026, 7), July);
}
