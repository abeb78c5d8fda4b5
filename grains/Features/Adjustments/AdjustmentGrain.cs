using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Storage;

namespace OpsSupport.Features.Adjustments;

[GrainType(AdjustmentKind.Name)]
internal sealed class AdjustmentGrain(
    [PersistentState(AdjustmentKind.Name, StorageNames.Documents)] IPersistentState<DocumentState<Adjustment>> state,
    AdjustmentRules rules, DocumentServices services) : DocumentGrain<Adjustment>(state, rules, services);
