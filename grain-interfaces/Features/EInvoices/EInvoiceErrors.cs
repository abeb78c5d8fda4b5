using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.EInvoices;

/// <summary>The file is larger than <paramref name="LimitInMegabytes"/>.</summary>
[GenerateSerializer, Immutable, Alias("e-invoice.too-large")]
public sealed record InvoiceTooLarge(int LimitInMegabytes) : DomainError("Files");

/// <summary>Unpacked, the file would be unreasonably large: too many parts, pages or points, or too much compressed.</summary>
[GenerateSerializer, Immutable, Alias("e-invoice.unpacks-too-large")]
public sealed record InvoiceUnpacksTooLarge() : DomainError("Files");

/// <summary>The file is damaged or cut off.</summary>
[GenerateSerializer, Immutable, Alias("e-invoice.unreadable")]
public sealed record InvoiceUnreadable() : DomainError("Files");

/// <summary>The first bytes are those of none of the formats that invoices come in.</summary>
[GenerateSerializer, Immutable, Alias("e-invoice.unknown-format")]
public sealed record UnknownInvoiceFormat() : DomainError("Files");

/// <summary>The XML brings definitions of its own (DTD), which no invoice does.</summary>
[GenerateSerializer, Immutable, Alias("e-invoice.dtd")]
public sealed record InvoiceWithDefinitions() : DomainError("Files");

/// <summary>The file can be read, but is no invoice.</summary>
[GenerateSerializer, Immutable, Alias("e-invoice.none")]
public sealed record NotAnInvoice() : DomainError("Files");

/// <summary>The archive or OFD document holds no invoice.</summary>
[GenerateSerializer, Immutable, Alias("e-invoice.none-inside")]
public sealed record NoInvoiceInside() : DomainError("Files");

/// <summary>A picture in which no QR code of an invoice was found.</summary>
[GenerateSerializer, Immutable, Alias("e-invoice.no-qr")]
public sealed record NoInvoiceQr() : DomainError("Files");

/// <summary>A picture, and this server cannot read QR codes.</summary>
[GenerateSerializer, Immutable, Alias("e-invoice.no-qr-reader")]
public sealed record QrReaderMissing() : DomainError("Files");
