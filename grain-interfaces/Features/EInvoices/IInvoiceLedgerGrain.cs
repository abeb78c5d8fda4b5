using System.Collections.Immutable;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.EInvoices;

/// <summary>Lists the registered invoices for finance. Stateless; its key means nothing.</summary>
public interface IInvoiceLedgerGrain : IGrainWithIntegerKey
{
    [ReadOnly]
    Task<Result<InvoicePage>> ListAsync(EmployeeNo reader, InvoiceFilter filter, PageRequest page);
}

/// <summary>Which invoices.</summary>
/// <param name="Text">Part of the invoice's or the claim's number.</param>
/// <param name="ToRecover">Only those that were taken back and whose money has to come back.</param>
[GenerateSerializer, Immutable, Alias("invoice-filter")]
public sealed record InvoiceFilter(string? Text, InvoiceState? State, bool ToRecover = false);

/// <summary>A page of invoices, how many there are and what is claimed with all of them.</summary>
[GenerateSerializer, Immutable, Alias("invoice-page")]
public sealed record InvoicePage(ImmutableArray<RegisteredInvoice> Invoices, int Count, Money Claimed);
