using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.EInvoices;

/// <summary>A file that was handed in, and what came of it.</summary>
public sealed record HandedInFile(string Name, Result<InvoiceRecognition> Read);
