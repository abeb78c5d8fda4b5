using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Reminders;

[GrainType(ReminderPlanDocument.Name)]
internal sealed class ReminderPlanGrain(
    [PersistentState(ReminderPlanDocument.Name, StorageNames.Documents)] IPersistentState<DocumentState<ReminderPlan>> state,
    ReminderPlanRules rules, Rights rights, CompanyClock clock, DocumentServices services)
    : DocumentGrain<ReminderPlan>(state, rules, services), IReminderPlanGrain
{
    public Task<Result<DocumentHeader>> SetAsync(Intent intent, ImmutableArray<ReminderRound> rounds) => SaveAsync(intent, new()
    {
        Rounds = (Current?.Body.Rounds ?? []).Set(clock.Today.AddDays(1), new([.. rounds.OrderBy(round => round.Name, StringComparer.Ordinal)])),
    });

    // A head decides for his own department and those below it.
    protected override DomainError? MayWrite(Intent intent) =>
        rights.Reaches(intent.By, Permission.Write(ReminderPlanDocument.Kind), FigureScope.Of(new UnitCode(DocumentKind.CodeOf(this.GetPrimaryKeyString()))))
            ? null : new NotAllowed(Permission.Write(ReminderPlanDocument.Kind).Name);
}
