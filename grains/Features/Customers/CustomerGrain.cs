using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Storage;

namespace OpsSupport.Features.Customers;

[GrainType(CustomerKind.Name)]
internal sealed class CustomerGrain(
    [PersistentState(CustomerKind.Name, StorageNames.Documents)] IPersistentState<DocumentState<Customer>> state,
    CustomerRules rules, DocumentServices services) : DocumentGrain<Customer>(state, rules, services);
