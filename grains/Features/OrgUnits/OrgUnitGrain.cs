using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Storage;

namespace OpsSupport.Features.OrgUnits;

[GrainType(OrgUnitDocument.Name)]
internal sealed class OrgUnitGrain(
    [PersistentState(OrgUnitDocument.Name, StorageNames.Documents)] IPersistentState<DocumentState<OrgUnit>> state,
    OrgUnitRules rules, DocumentServices services) : DocumentGrain<OrgUnit>(state, rules, services);
