namespace OpsSupport.Kernel.Approvals;

/// <summary>Which definition holds today.</summary>
internal interface IApprovalDefinitions
{
    /// <summary>What the company has decided on; what was shipped where it has decided nothing.</summary>
    ApprovalDefinition InForce(ApprovalDefinition shipped);
}
