using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Storage;

namespace OpsSupport.Features.OpeningFigures;

[GrainType(OpeningStatementKind.Name)]
internal sealed class OpeningStatementGrain(
    [PersistentState(OpeningStatementKind.Name, StorageNames.Documents)] IPersistentState<DocumentState<OpeningStatement>> state,
    OpeningStatementRules rules, DocumentServices services) : DocumentGrain<OpeningStatement>(state, rules, services);
