using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Storage;

namespace OpsSupport.Features.Overtimes;

[GrainType(OvertimeKind.Name)]
internal sealed class OvertimeGrain(
    [PersistentState(OvertimeKind.Name, StorageNames.Documents)] IPersistentState<DocumentState<Overtime>> state,
    OvertimeRules rules, DocumentServices services) : DocumentGrain<Overtime>(state, rules, services);
