using System.Collections.Immutable;
using OpsSupport.Features.Adjustments;
using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.DemoCompany;

/// <summary>What the company has decided about approvals: large adjustments go higher, and a head who will be away has said who answers.</summary>
internal sealed class ApprovalPlan(ImmutableArray<Worker> workers, DateOnly nextMonday)
{
    private const decimal LargeAdjustment = 100_000m;

    public static ImmutableArray<Coded<ApprovalDefinition>> Definitions =>
    [
        new(AdjustmentKind.Name, new()
        {
            Key = AdjustmentKind.Name,
            Version = 1,
            Nodes = [Nodes.UnitHead with { Timeout = new(Hours.Of(16), TimeoutAction.Remind) }, Nodes.Finance, Nodes.CompanyLeader.Above(LargeAdjustment)],
            Duplicates = DuplicateRule.AskOnce,
        }),
    ];

    // He has asked for leave on those days.
    public ImmutableArray<Coded<DelegationPlan>> Delegations =>
    [
        new(HeadOf("D01-A").Value, new()
        {
            Lines = [new() { To = HeadOf("D01-B"), Days = new(nextMonday.AddDays(3), nextMonday.AddDays(5)), Reason = "休年假", IncludesOpen = true }],
        }),
    ];

    private EmployeeNo HeadOf(string unit) => workers.First(worker => worker.Unit == unit && worker.Heads).No;
}
