using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.EInvoices;

/// <summary>The file of the invoice was never handed in, so nobody knows what stands on it.</summary>
[GenerateSerializer, Immutable, Alias("invoice.unknown")]
public sealed record InvoiceUnknown(string Invoice) : DomainError("Lines");

/// <summary>Another claim has the invoice.</summary>
[GenerateSerializer, Immutable, Alias("invoice.taken")]
public sealed record InvoiceTaken(string Invoice, string Claim) : DomainError("Lines");

/// <summary>Another claim has the invoice, and the reader may know whose.</summary>
[GenerateSerializer, Immutable, Alias("invoice.taken-by")]
public sealed record InvoiceTakenBy(string Invoice, string Claim, string Holder) : DomainError("Lines");

/// <summary>Something about the invoice does not fit: finance has to look at it first.</summary>
[GenerateSerializer, Immutable, Alias("invoice.blocked")]
public sealed record InvoiceBlocked(string Invoice, ReviewReason Reason, string First, string Second) : DomainError("Lines");

/// <summary>A red invoice takes another one back and cannot be claimed.</summary>
[GenerateSerializer, Immutable, Alias("invoice.red")]
public sealed record InvoiceIsRed(string Invoice) : DomainError("Lines");

/// <summary>Its amount could not be read: finance has to look at it first.</summary>
[GenerateSerializer, Immutable, Alias("invoice.without-amount")]
public sealed record InvoiceWithoutAmount(string Invoice) : DomainError("Lines");

/// <summary>The lines claim more than stands on the invoice.</summary>
[GenerateSerializer, Immutable, Alias("invoice.overclaimed")]
public sealed record InvoiceOverclaimed(string Invoice, string Gross, string Claimed) : DomainError("Lines");

/// <summary>The parts of a corrected invoice make no invoice: something is negative, or more is deducted than the tax.</summary>
[GenerateSerializer, Immutable, Alias("invoice.correction-wrong")]
public sealed record CorrectionDoesNotFit() : DomainError(nameof(InvoiceCorrection.Deductible));

/// <summary>A document has the invoice; what stands on it cannot change under it.</summary>
[GenerateSerializer, Immutable, Alias("invoice.in-use")]
public sealed record InvoiceInUse(string Claim) : DomainError;

/// <summary>Its seller took the invoice back: it proves nothing any more, unless finance says what is left of it.</summary>
[GenerateSerializer, Immutable, Alias("invoice.taken-back")]
public sealed record InvoiceTakenBack(string Invoice, string RedLetter) : DomainError("Lines");

/// <summary>No money went out for the invoice that would have to come back, or it came back already.</summary>
[GenerateSerializer, Immutable, Alias("invoice.nothing-to-recover")]
public sealed record NothingToRecover() : DomainError;
