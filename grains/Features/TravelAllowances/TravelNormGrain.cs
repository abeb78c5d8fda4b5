using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Storage;

namespace OpsSupport.Features.TravelAllowances;

[GrainType(TravelNormKind.Name)]
internal sealed class TravelNormGrain(
    [PersistentState(TravelNormKind.Name, StorageNames.Documents)] IPersistentState<DocumentState<TravelNorm>> state,
    TravelNormRules rules, DocumentServices services) : DocumentGrain<TravelNorm>(state, rules, services);
