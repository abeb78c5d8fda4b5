using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Documents;

/// <summary>A place in the company that has to agree. Who holds it is found when the document is submitted.</summary>
internal abstract record Approver
{
    public sealed record LeadOf(ProjectNo Project) : Approver;

    public sealed record HeadOf(UnitCode Unit) : Approver;

    /// <summary>The next head above a person who is not that person himself.</summary>
    public sealed record HeadOver(EmployeeNo Person) : Approver;

    public sealed record Office(Role Role) : Approver;
}

/// <summary>Who has to agree, in this order.</summary>
internal sealed record ApprovalRoute(ImmutableArray<Approver> Steps)
{
    public static ApprovalRoute Start { get; } = new([]);

    public ApprovalRoute Then(Approver approver) => new(Steps.Add(approver));

    public ApprovalRoute ThenIf(bool needed, Approver approver) => needed ? Then(approver) : this;
}
