using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>Definitions with everything that a definition can say, and with codes and values that are hard to type.</summary>
internal sealed class RandomDefinition(Random random)
{
    private static readonly string[] Words = ["a", "E001", "财务", "a,b", "a b", "1，2", "是", "no", "5", " x ", "", "1,000", "x\ny", new('w', 120)];
    private static readonly string[] Codes = ["E001", "E002", "E003", "a,b", "a b", "部门", "3"];

    public ApprovalDefinition Definition() => new()
    {
        Key = "memo",
        Version = random.Next(5),
        Nodes = [.. Enumerable.Range(0, random.Next(1, 6)).Select(Node)],
        Duplicates = Any<DuplicateRule>(),
        Withdrawal = Any<WithdrawRule>(),
    };

    private ApprovalNode Node(int index) => new()
    {
        Key = $"n{index}",
        Name = new($"节点{index}", $"node {index}"),
        Actors = Rules(random.Next(1, 6)),
        Mode = Any<SignMode>(),
        Ratio = random.Next(2) == 0 ? null : new(random.Next(1, 4), random.Next(4, 6)),
        Condition = random.Next(3) == 0 ? null : Condition(depth: 0),
        Branch = random.Next(2) == 0 ? null : Any("P", "Q"),
        Timeout = random.Next(2) == 0 ? null : new(Hours.Of(random.Next(1, 40) / 4m), Any<TimeoutAction>()),
        WhenNobody = Any<EmptyActorRule>(),
        InsteadOfNobody = random.Next(2) == 0 ? null : new(Any(Codes)),
        Copies = Rules(random.Next(4)),
        Allowed = (SignerChanges)random.Next(8),
        Resume = Any<ResumeRule>(),
    };

    private ImmutableArray<ActorRule> Rules(int count) => [.. Enumerable.Range(0, count).Select(_ => Rule())];

    private ActorRule Rule() => random.Next(18) switch
    {
        0 => new ActorRule.Office(Any<Role>()),
        1 => new ActorRule.HeadOf(new(Any(Codes))),
        2 => new ActorRule.UnitHead(),
        3 => new ActorRule.UnitHeads(random.Next(1, 11)),
        4 => new ActorRule.HeadOverStarter(),
        5 => new ActorRule.ProjectLead(),
        6 => new ActorRule.MotherProjectLead(),
        7 => new ActorRule.AmoebaLeader(),
        8 => new ActorRule.ContractSalesperson(),
        9 => new ActorRule.SubsidiaryFinance(),
        10 => new ActorRule.Starter(),
        11 => new ActorRule.StartersChoice(),
        12 => new ActorRule.InField(Any(Words)),
        _ => new ActorRule.Named(new(Any(Codes))),
    };

    private ApprovalCondition Condition(int depth) => (depth < 3 ? random.Next(5) : 0) switch
    {
        1 or 2 => new ApprovalCondition.AllOf(Conditions(depth)),
        3 or 4 => new ApprovalCondition.AnyOf(Conditions(depth)),
        _ => new ApprovalCondition.Compare(random.Next(2) == 0 ? ApprovalField.Amount : new(Any(Words), new("字段", "field")), Any<Comparison>(), Value()),
    };

    private ImmutableArray<ApprovalCondition> Conditions(int depth) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => Condition(depth + random.Next(1, 4)))];

    private ApprovalValue Value() => random.Next(5) switch
    {
        0 => new ApprovalValue.Flag(random.Next(2) == 0),
        1 => new ApprovalValue.Text(Any(Words)),
        2 => new ApprovalValue.People([new(Any(Codes))]),
        _ => new ApprovalValue.Number(random.Next(-5, 10_000) / 4m),
    };

    private T Any<T>() where T : struct, Enum => Any(Enum.GetValues<T>());

    private T Any<T>(params T[] these) => these[random.Next(these.Length)];
}
