using OpsSupport.Kernel.Documents;

namespace OpsSupport.Kernel.Approvals;

/// <summary>The names of <see cref="DelegationPlan"/> as a document. Its code is the number of its person.</summary>
public static class DelegationsKind
{
    public const string Name = "delegations";

    public static DocumentKind Kind { get; } = new(Name, Slug: "delegations", NumberPrefix: "DLG", DocumentLife.Master);
}
