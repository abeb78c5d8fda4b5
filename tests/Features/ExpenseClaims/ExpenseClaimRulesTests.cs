using OpsSupport.Features.Employees;
using OpsSupport.Features.Projects;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>What keeps a claim from being submitted, and whom it asks.</summary>
public sealed class ExpenseClaimRulesTests
{
    private static readonly DateOnly Today = new(2026, 3, 31);

    private readonly Register<Employee> _employees = new(EmployeeKind.Kind, new());

    private readonly Register<Project> _projects = new(ProjectDocument.Kind, new());

    private sealed record ProjectsIn(ProjectState State) : IRegister<Project>
    {
        public IEnumerable<KeyValuePair<string, Project>> All => [];

        public long Version => 0;

        public Project? Find(string code) => new() { Name = code, Departments = [], State = State };
    }

    private ExpenseClaimRules Rules => new(_employees, _projects, new TestDimensions());

    [Fact]
    public void A_claim_of_nothing_is_refused() => Assert.Equal([new NoExpenses()], Check(A.Claim()));

    [Fact]
    public void Money_was_spent_and_not_tomorrow() => Assert.Equal(
        [new ExpenseNotPositive(1), new ExpenseInFuture(1, Today.AddDays(1))],
        Check(A.Claim(A.Line with { Gross = Money.Cny(0m), On = Today.AddDays(1) })));

    [Fact]
    public void Without_an_invoice_it_says_why_unless_it_is_an_allowance() => Assert.Equal(
        [new ExpenseWithoutReceipt(1)],
        Check(A.Claim(A.Line with { Remark = "" }, A.Line with { Remark = "", Type = ExpenseType.Allowance })));

    [Theory]
    [InlineData(ProjectState.Active, false)]
    [InlineData(ProjectState.Suspended, false)]
    [InlineData(ProjectState.Completed, false)]
    [InlineData(ProjectState.Closed, true)]
    [InlineData(ProjectState.Cancelled, true)]
    public void A_project_that_is_over_takes_no_claims_and_one_that_is_done_still_does(ProjectState state, bool isRefused)
    {
        var project = new ProjectNo("OVER");
        var claim = A.Claim(A.Line with { Project = project });
        var rules = new ExpenseClaimRules(_employees, new ProjectsIn(state), new TestDimensions());

        var errors = rules.Check(claim, null, A.Header, Today);

        Assert.Equal(isRefused, errors.Contains(new ProjectTakesNoClaims(1, project, state)));
    }

    [Fact]
    [Trait("AT", "06.13")]
    public void An_old_invoice_needs_a_reason()
    {
        var old = A.Facts(600m, 0m) with { NeedsReason = true };

        Assert.Equal([new InvoiceNeedsReason(1, old.Key.Number)], Check(A.Claim(A.Proved(old, 600m))));
        Assert.Empty(Check(A.Claim(A.Proved(old, 600m) with { Remark = "The project was held up" })));
    }

    [Fact]
    [Trait("AT", "I-06")]
    public void A_member_of_a_package_bears_nothing_its_package_does() => Assert.Equal(
        [new PostOnPackage("Lines", TestDimensions.Small, TestDimensions.Package)],
        Check(A.Claim(A.Line with { Project = TestDimensions.Small }, A.Line with { Project = TestDimensions.Package })));

    [Fact]
    [Trait("AT", "I-21")]
    public void Loans_settle_no_more_than_is_claimed_and_each_once() => Assert.Equal(
        [new LoansExceedClaim(Money.Cny(600m), Money.Cny(601m)), new LoanUseWrong("LN-1")],
        Check(A.Claim(A.Line) with { Loans = [new("ln:1", "LN-1", Money.Cny(600m)), new("ln:1", "LN-1", Money.Cny(1m))] }));

    [Theory]
    [InlineData(ClaimKind.Travel, StaffCategory.Business, true, 9000, "project-lead superior finance")]
    [InlineData(ClaimKind.Travel, StaffCategory.Marketing, true, 9000, "superior finance")]
    [InlineData(ClaimKind.Travel, StaffCategory.Support, false, 100, "superior finance")]
    [InlineData(ClaimKind.General, StaffCategory.Business, true, 5000, "project-lead finance")]
    [InlineData(ClaimKind.General, StaffCategory.Business, true, 5000.01, "project-lead company-leader finance")]
    [InlineData(ClaimKind.General, StaffCategory.Marketing, false, 5000, "superior finance")]
    public void It_asks_those_whom_its_kind_its_sum_and_its_owner_call_for(ClaimKind kind, StaffCategory category, bool onProject, double amount, string asked)
    {
        _employees.Put(A.Ann.Value, 1, new() { Name = "Ann", Units = [], Category = category });
        var claim = A.Claim(A.Line with { Gross = Money.Cny((decimal)amount), Project = onProject ? TestDimensions.Plain : null }) with { Kind = kind };

        var subject = Rules.About(claim, A.Header, Rules.Describe(claim, A.Header, Today));

        Assert.Equal(asked, string.Join(' ', Rules.Route.Where(node => node.Condition?.Holds(subject) != false).Select(node => node.Key)));
    }

    [Fact]
    public void Leads_of_its_projects_read_it_and_still_agree_to_it()
    {
        var claim = A.Claim(A.Line with { Project = TestDimensions.Plain });

        var facts = Rules.Describe(claim, A.Header, Today);

        Assert.Equal([TestDimensions.Lead], facts.People);
        Assert.False(Rules.About(claim, A.Header, facts).Bars(TestDimensions.Lead));
    }

    [Fact]
    public void It_goes_on_step_by_step()
    {
        var claim = A.Claim(A.Line);

        Assert.Equal([new WrongClaimStage(ClaimStage.Approved)], ExpenseClaimRules.MovedTo(claim, ClaimStage.Paid).Errors);
        Assert.Equal(ClaimStage.PaperReceived, ExpenseClaimRules.MovedTo(claim, ClaimStage.PaperReceived).Value!.Stage);
    }

    private DomainError[] Check(ExpenseClaim claim) => [.. Rules.Check(claim, null, A.Header, Today)];
}
