using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Time;

namespace OpsSupport.Kernel.Approvals;

[GrainType(DelegationsKind.Name)]
internal sealed class DelegationsGrain(
    [PersistentState(DelegationsKind.Name, StorageNames.Documents)] IPersistentState<DocumentState<DelegationPlan>> state,
    DelegationPlanRules rules, Rights rights, CompanyClock clock, DocumentServices services)
    : DocumentGrain<DelegationPlan>(state, rules, services), IDelegationsGrain
{
    public Task<StandIns> InForceAsync() =>
        Task.FromResult(new StandIns([.. Current?.Body.Lines.Where(line => line.Days.Contains(clock.Today)) ?? []]));

    // Everybody delegates what is his own; for others only who may do so for all.
    protected override DomainError? MayWrite(Intent intent) => rights.ScopeOf(intent.By, Permission.Write(DelegationsKind.Kind)) switch
    {
        DataScope.Company => null,
        not DataScope.None when intent.By.Value == DocumentKind.CodeOf(this.GetPrimaryKeyString()) => null,
        _ => new NotAllowed(Permission.Write(DelegationsKind.Kind).Name),
    };
}
