namespace OpsSupport.Kernel.Approvals;

internal sealed class ShippedDefinitions : IApprovalDefinitions
{
    public ApprovalDefinition InForce(ApprovalDefinition shipped) => shipped;
}
