using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.SealUses;

/// <summary>What a seal may be asked for, and of whom.</summary>
public sealed class SealUseRulesTests
{
    private static readonly SealUse Offer = new() { Seal = Seal.Contract, Paper = "Offer", Copies = 2, On = new(2026, 4, 1), Project = TestDimensions.Plain };

    private static readonly DocumentHeader Header = new()
    {
        Ref = SealUse.Kind.Ref("su:1"),
        Owner = new("ann"),
        CreatedAt = new(2026, 3, 31, 9, 0, 0, TimeSpan.FromHours(8)),
        ChangedAt = new(2026, 3, 31, 9, 0, 0, TimeSpan.FromHours(8)),
        Status = DocumentStatus.Draft,
        Version = 1,
    };

    private readonly SealUseRules _rules = new(new TestDimensions());

    [Theory]
    [InlineData(1, true)]
    [InlineData(100, true)]
    [InlineData(0, false)]
    [InlineData(101, false)]
    public void Between_one_and_a_hundred_copies_are_sealed(int copies, bool isFine) =>
        Assert.Equal(isFine ? [] : [new OutOfRange(nameof(SealUse.Copies), 1, 100)], Check(Offer with { Copies = copies }));

    [Fact]
    public void It_says_which_paper() => Assert.Equal([new Missing(nameof(SealUse.Paper))], Check(Offer with { Paper = " " }));

    [Fact]
    public void Its_project_is_one_of_ours() =>
        Assert.Equal([new UnknownReference(nameof(SealUse.Project), "P-NONE")], Check(Offer with { Project = new("P-NONE") }));

    [Theory]
    [InlineData(Seal.Company, true)]
    [InlineData(Seal.Contract, false)]
    public void Only_what_binds_the_company_needs_a_leader(Seal seal, bool bindsCompany)
    {
        var use = Offer with { Seal = seal };
        var subject = _rules.About(use, Header, _rules.Describe(use, Header, use.On));

        Assert.Equal([Nodes.Superior.Key, Nodes.CompanyLeader.Key], _rules.Route.Select(node => node.Key));
        Assert.Equal([new("binds-company", new ApprovalValue.Flag(bindsCompany))], subject.Fields);
    }

    private IEnumerable<DomainError> Check(SealUse use) => _rules.Check(use, null, Header, new(2026, 3, 31));
}
