using System.Collections.Immutable;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.EInvoices;

/// <summary>What was found in one file that was handed in: at least one invoice.</summary>
/// <param name="Unread">Files inside an archive that could not be read, with the reason.</param>
[GenerateSerializer, Immutable, Alias("invoice-recognition")]
public sealed record InvoiceRecognition(ImmutableArray<RecognisedInvoice> Invoices, ImmutableArray<UnreadFile> Unread);

/// <summary>A file inside an archive that could not be read.</summary>
[GenerateSerializer, Immutable, Alias("unread-file")]
public sealed record UnreadFile(string Name, DomainError Reason);
