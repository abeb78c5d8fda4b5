using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Storage;

namespace OpsSupport.Features.Absences;

[GrainType(AbsenceDocument.Name)]
internal sealed class AbsenceGrain(
    [PersistentState(AbsenceDocument.Name, StorageNames.Documents)] IPersistentState<DocumentState<Absence>> state,
    AbsenceRules rules, AbsenceStore absences, DocumentServices services) : DocumentGrain<Absence>(state, rules, services)
{
    /// <summary>Nobody is away twice at a time.</summary>
    protected override async Task<DomainError?> GuardAsync(Absence body)
    {
        // A draft that was never saved is nobody's yet; it is asked again when it is submitted.
        if (Current is not { } current || AbsenceRules.DaysOf(body, AbsenceRules.PersonOf(body, current.Header)).ToList() is not [var first, ..] days)
        {
            return null;
        }

        return AbsenceRules.Overlap(days, await absences.OthersAsync(current.Header.Ref, first.Employee, first.Day, days[^1].Day));
    }
}
