namespace OpsSupport.Features.EInvoices;

/// <summary>What makes an invoice the only one of its kind: the number alone where there is no code, never where there is one.</summary>
/// <param name="Code">10 or 12 digits; empty for digital invoices, rail tickets and air itineraries.</param>
/// <param name="Number">8 digits beside a code, 20 without.</param>
[GenerateSerializer, Immutable, Alias("invoice-key")]
public sealed record InvoiceKey(string Code, string Number)
{
    public override string ToString() => $"{Code}|{Number}";
}
