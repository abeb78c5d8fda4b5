using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Storage;

namespace OpsSupport.Features.SealUses;

[GrainType(SealUse.KindName)]
internal sealed class SealUseGrain(
    [PersistentState(SealUse.KindName, StorageNames.Documents)] IPersistentState<DocumentState<SealUse>> state,
    SealUseRules rules, DocumentServices services) : DocumentGrain<SealUse>(state, rules, services);
