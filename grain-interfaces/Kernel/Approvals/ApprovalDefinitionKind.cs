using OpsSupport.Kernel.Documents;

namespace OpsSupport.Kernel.Approvals;

/// <summary>The names of <see cref="ApprovalDefinition"/> as a document. Its code is the name of the kind it decides on.</summary>
public static class ApprovalDefinitionKind
{
    public const string Name = "approval-definition";

    public static DocumentKind Kind { get; } = new(Name, Slug: "approval-definitions", NumberPrefix: "APD", DocumentLife.Master);
}
