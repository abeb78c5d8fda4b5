namespace OpsSupport.Features.EInvoices;

/// <summary>The buyer or the seller on an invoice.</summary>
/// <param name="TaxId">统一社会信用代码 or an older tax id; empty where none stands.</param>
[GenerateSerializer, Immutable, Alias("invoice-party")]
public sealed record InvoiceParty(string Name, string TaxId);
