using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Overtimes;

/// <summary>What overtime may be asked for, and of whom.</summary>
public sealed class OvertimeRulesTests
{
    private static readonly EmployeeNo Ann = new("ann");
    private static readonly DateTimeOffset Now = new(2026, 3, 31, 9, 0, 0, TimeSpan.FromHours(8));

    private static readonly Overtime Night = new() { Day = new(2026, 3, 30), MostHours = Hours.Of(14), Reason = "Cut-over" };

    private static readonly DocumentHeader Header = new()
    {
        Ref = OvertimeKind.Kind.Ref("ot:1"),
        Owner = Ann,
        CreatedAt = Now,
        ChangedAt = Now,
        Status = DocumentStatus.Draft,
        Version = 1,
    };

    private readonly OvertimeRules _rules = new(new TestDimensions());

    [Theory]
    [InlineData(0.25, true)]
    [InlineData(24, true)]
    [InlineData(0, false)]
    [InlineData(24.25, false)]
    public void A_day_has_at_most_twenty_four_hours(decimal hours, bool isFine) =>
        Assert.Equal(isFine ? [] : [new OutOfRange(nameof(Overtime.MostHours), 0.25m, 24)], Check(Night with { MostHours = Hours.Of(hours) }));

    [Fact]
    public void It_says_why() => Assert.Equal([new Missing(nameof(Overtime.Reason))], Check(Night with { Reason = " " }));

    [Fact]
    public void The_head_over_its_owner_is_asked() => Assert.Equal([Nodes.Superior], _rules.Route);

    private IEnumerable<DomainError> Check(Overtime overtime) => _rules.Check(overtime, null, Header, new(2026, 3, 31));
}
