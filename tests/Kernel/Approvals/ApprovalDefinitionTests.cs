using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Values;
using static OpsSupport.Kernel.Approvals.Who;

namespace OpsSupport.Kernel.Approvals;

/// <summary>Definitions are data: they are stored, checked, and read out in one line.</summary>
public sealed class ApprovalDefinitionTests
{
    private static readonly ApprovalDefinition Claim = new()
    {
        Key = "expense-claim",
        Version = 3,
        Nodes =
        [
            Named("lead", "项目负责人", "project lead", new ActorRule.ProjectLead()),
            Named("head", "部门负责人", "department head", new ActorRule.UnitHead()),
            Named("leader", "公司领导", "company leader", new ActorRule.Office(Directory.Role.CompanyLeader)) with
            {
                Condition = new ApprovalCondition.Compare(ApprovalField.Amount, Comparison.Above, new ApprovalValue.Number(5000)),
                Timeout = new(Hours.Of(8), TimeoutAction.Escalate),
            },
            Named("finance", "财务", "finance", new ActorRule.SubsidiaryFinance()) with { Mode = SignMode.Any },
        ],
    };

    [Fact]
    public void A_definition_reads_as_people_write_it()
    {
        Assert.Equal("项目负责人 → 部门负责人 → [金额 > 5,000] 公司领导 → 财务", ApprovalDefinitionText.Of(Claim, ApprovalLanguage.Chinese));
        Assert.Equal("project lead → department head → [amount > 5,000] company leader → finance", ApprovalDefinitionText.Of(Claim, ApprovalLanguage.English));
    }

    [Fact]
    public void Sign_modes_branches_and_joined_conditions_read_as_what_they_are()
    {
        var urgent = new ApprovalCondition.Compare(new("urgent", new("加急", "urgent")), Comparison.Equal, new ApprovalValue.Flag(true));
        var definition = Claim with
        {
            Nodes =
            [
                Named("heads", "各部门负责人", "heads", new ActorRule.InField("heads")) with { Mode = SignMode.All },
                Named("p", "财务", "finance") with { Branch = "P" },
                Named("p2", "出纳", "cashier") with { Branch = "P" },
                Named("q", "法务", "legal") with { Branch = "Q", Mode = SignMode.Ratio, Ratio = new(2, 3) },
                Named("end", "领导", "leader") with { Condition = new ApprovalCondition.AnyOf([Claim.Nodes[2].Condition!, urgent]) },
            ],
        };

        Assert.Equal("各部门负责人 & → ((财务 → 出纳) & (法务 ≥ 2/3)) → [金额 > 5,000 或 加急 = 是] 领导", ApprovalDefinitionText.Of(definition, ApprovalLanguage.Chinese));
    }

    [Fact]
    public void What_is_stored_of_an_approval_is_what_it_was()
    {
        var trial = new Trial([.. Claim.Nodes]) { Subject = new() { Kind = "expense-claim", Starter = Starter, Amount = Money.Cny(6000), Fields = [new("urgent", new ApprovalValue.Flag(true))] } };
        trial.Start().Do(Admin, new ApprovalCommand.AddSign(1, SignPlace.Before, [Who.A]));

        var stored = StoredJson.Write(trial.State);

        Assert.Equal(stored, StoredJson.Write(StoredJson.Read<ApprovalState>(stored)));
        Assert.Contains("\"$type\":\"project-lead\"", stored, StringComparison.Ordinal);
    }

    [Fact]
    public void A_definition_as_it_should_be_passes() => Assert.Empty(ApprovalDefinitionRules.Check(Claim));

    [Fact]
    public void What_is_wrong_is_said_of_the_node_it_is_wrong_in()
    {
        var wrong = Claim with
        {
            Nodes =
            [
                Named("starter", "", "x", new ActorRule.ProjectLead()),
                Named("a", "甲", "a") with { WhenNobody = EmptyActorRule.Named },
                Named("a", "甲", "a", new ActorRule.UnitHeads(0)) with { Mode = SignMode.Ratio, Timeout = new(Hours.None, TimeoutAction.Remind) },
            ],
        };

        Assert.Equal<DomainError>(
            [
                new Missing("Nodes[0].Key"), new Missing("Nodes[0].Name"),
                new OutOfRange("Nodes[1].Actors", 1, 20), new Missing("Nodes[1].InsteadOfNobody"),
                new Missing("Nodes[2].Ratio"), new OutOfRange("Nodes[2].Timeout", 0.25m, 1000), new OutOfRange("Nodes[2].Actors", 1, 10),
                new NodeRepeated("a"),
            ],
            ApprovalDefinitionRules.Check(wrong));
    }

    private static ApprovalNode Named(string key, string chinese, string english, params ActorRule[] actors) => new()
    {
        Key = key,
        Name = new(chinese, english),
        Actors = [.. actors],
    };
}
