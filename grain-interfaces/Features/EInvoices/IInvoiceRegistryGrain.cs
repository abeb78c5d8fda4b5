using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Guards;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.EInvoices;

/// <summary>The single writer of one invoice (发票登记): what was read of it, and which document has it (invariant I-20).</summary>
public interface IInvoiceRegistryGrain : IGrainWithStringKey
{
    /// <summary>Its grain type.</summary>
    const string TypeName = "invoice-registry";

    /// <summary>See invoices of everybody, and who claimed them.</summary>
    static Permission Read { get; } = new("e-invoices:registry");

    /// <summary>Say what stands on an invoice where it was read wrongly or not at all.</summary>
    static Permission Correct { get; } = new("e-invoices:correct");

    /// <summary>How documents name an invoice that they need.</summary>
    static GuardRef GuardOf(InvoiceKey key) => new(TypeName, $"einv:{key}");

    /// <summary>Keeps what was read of it. A better reading replaces a worse one as long as nobody has claimed it.</summary>
    Task NoteAsync(RecognisedInvoice read);

    /// <summary>What a claim takes over; null where its file was never handed in.</summary>
    [ReadOnly]
    Task<InvoiceFacts?> FactsAsync();

    /// <summary>All that is known of it, for finance.</summary>
    [ReadOnly]
    Task<Result<RegisteredInvoice>> FindAsync(EmployeeNo reader);

    [ReadOnly]
    Task<Result<InvoiceHistory>> HistoryAsync(EmployeeNo reader);

    /// <summary>Finance says what stands on it; from then on it can be claimed by that.</summary>
    Task<Result<RegisteredInvoice>> CorrectAsync(EmployeeNo by, InvoiceCorrection correction);

    /// <summary>A red invoice takes it back: both are linked, and where a claim has it finance has it to do to get the money back.</summary>
    Task TakeBackAsync(InvoiceKey redLetter);

    /// <summary>Finance has seen to the money of an invoice that was taken back.</summary>
    /// <param name="how">1 to 200 characters.</param>
    Task<Result<RegisteredInvoice>> RecoverAsync(EmployeeNo by, string how);
}
