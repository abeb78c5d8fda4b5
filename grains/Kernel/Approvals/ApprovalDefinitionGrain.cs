using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

[GrainType(ApprovalDefinitionKind.Name)]
internal sealed class ApprovalDefinitionGrain(
    [PersistentState(ApprovalDefinitionKind.Name, StorageNames.Documents)] IPersistentState<DocumentState<ApprovalDefinition>> state,
    ApprovalDefinitionRules rules, IEnumerable<IApprovable> kinds, DocumentServices services) : DocumentGrain<ApprovalDefinition>(state, rules, services)
{
    private string Decided => DocumentKind.CodeOf(this.GetPrimaryKeyString());

    private IApprovable? Approvable => kinds.FirstOrDefault(one => one.Kind.Name == Decided && one.Kind.Life == DocumentLife.Approved);

    // What it is about and which version it is, nobody types: the document it is says both.
    protected override Task<ApprovalDefinition> CompleteAsync(ApprovalDefinition body, EmployeeNo owner)
    {
        var next = body with { Key = Decided, Version = (Current?.Header.Version ?? 0) + 1 };
        return Task.FromResult(Approvable is { } kind ? ConditionFields.Named(next, kind.Fields) : next);
    }

    protected override Task<DomainError?> GuardAsync(ApprovalDefinition body) => Task.FromResult(
        Approvable is { } kind ? ConditionFields.Unknown(body, kind.Fields).FirstOrDefault() : new UnknownReference("Code", Decided));
}
