using System.Collections.Immutable;
using OpsSupport.Features.EInvoices;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>What only a claim can do.</summary>
public interface IExpenseClaimGrain : IDocumentGrain<ExpenseClaim>
{
    /// <summary>Adds a line for each invoice that the draft has none for yet, filled in as far as the invoice says.</summary>
    Task<Result<DocumentHeader>> TakeInAsync(Intent intent, ImmutableArray<InvoiceKey> invoices);

    /// <summary>Finance, while it is asked, accepts less of some lines than was claimed. Tax follows in proportion, and the claimant is told why.</summary>
    Task<Result<DocumentHeader>> CutAsync(Intent intent, ImmutableArray<AcceptedAmount> accepted);

    /// <summary>Takes an approved claim to its next stage: paper received, exported, paid.</summary>
    Task<Result<DocumentHeader>> MoveToAsync(Intent intent, ClaimStage stage);
}
