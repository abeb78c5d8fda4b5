namespace OpsSupport.Features.EInvoices;

/// <summary>Which party of an invoice a value belongs to.</summary>
internal enum PartySide
{
    Buyer,
    Seller,
}
