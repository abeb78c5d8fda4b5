using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.EInvoices;

/// <summary>A file cannot be read, and why. Thrown from deep inside the readers, caught by <see cref="InvoiceRecogniser"/> alone.</summary>
internal sealed class RecognitionRefusedException(DomainError reason) : Exception(reason.ToString())
{
    public DomainError Reason { get; } = reason;
}
