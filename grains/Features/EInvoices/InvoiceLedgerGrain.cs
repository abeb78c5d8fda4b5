using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.EInvoices;

[GrainType("invoice-ledger"), StatelessWorker]
internal sealed class InvoiceLedgerGrain(InvoiceRegistryStore store, Rights rights) : Grain, IInvoiceLedgerGrain
{
    public async Task<Result<InvoicePage>> ListAsync(EmployeeNo reader, InvoiceFilter filter, PageRequest page) =>
        rights.Refusal(reader, IInvoiceRegistryGrain.Read) is { } refusal ? refusal : await store.ListAsync(filter, page);
}
