using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Storage;

namespace OpsSupport.Features.Contracts;

[GrainType(ContractDocument.Name)]
internal sealed class ContractGrain(
    [PersistentState(ContractDocument.Name, StorageNames.Documents)] IPersistentState<DocumentState<Contract>> state,
    ContractRules rules, DocumentServices services) : DocumentGrain<Contract>(state, rules, services);
