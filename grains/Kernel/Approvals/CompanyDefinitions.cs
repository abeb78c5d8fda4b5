using OpsSupport.Kernel.Registers;

namespace OpsSupport.Kernel.Approvals;

/// <summary>What the company has decided on who agrees to what; what was shipped for the rest.</summary>
internal sealed class CompanyDefinitions(IRegister<ApprovalDefinition> decided) : IApprovalDefinitions
{
    public ApprovalDefinition InForce(ApprovalDefinition shipped) => decided.Find(shipped.Key) ?? shipped;
}
