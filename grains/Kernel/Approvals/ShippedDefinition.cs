using OpsSupport.Kernel.Documents;

namespace OpsSupport.Kernel.Approvals;

/// <summary>The definition a kind is born with: its module's route.</summary>
internal static class ShippedDefinition
{
    public static ApprovalDefinition Of<TBody>(IDocumentRules<TBody> rules) where TBody : class =>
        new() { Key = rules.Kind.Name, Version = 0, Nodes = rules.Route, Duplicates = DuplicateRule.AskOnce };
}
