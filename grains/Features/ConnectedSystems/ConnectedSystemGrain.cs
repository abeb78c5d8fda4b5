using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.ConnectedSystems;

[GrainType(ConnectedSystemKind.Name)]
internal sealed class ConnectedSystemGrain(
    [PersistentState(ConnectedSystemKind.Name, StorageNames.Documents)] IPersistentState<DocumentState<ConnectedSystem>> state,
    ConnectedSystemRules rules, CompanyClock clock, DocumentServices services)
    : DocumentGrain<ConnectedSystem>(state, rules, services), IConnectedSystemGrain
{
    public Task<Result<DocumentHeader>> RenewSecretAsync(Intent intent, string hash) => MayWrite(intent) is { } refusal
        ? Task.FromResult<Result<DocumentHeader>>(refusal)
        : ChangeAsync(intent, DocumentAction.Save, system => ConnectedSystemRules.WithSecret(system, hash, clock.Now));

    // A secret is renewed, never typed: no form takes it along or leaves it out.
    protected override Task<ConnectedSystem> CompleteAsync(ConnectedSystem body, EmployeeNo owner) => Task.FromResult(
        body with { SecretHash = Current?.Body.SecretHash, SecretDrawnAt = Current?.Body.SecretDrawnAt });

    protected override HiddenMember<ConnectedSystem>? HiddenFrom(EmployeeNo person) =>
        new(Guarded, Permission.Administer, (system, other) => system with { SecretHash = other?.SecretHash });
}
