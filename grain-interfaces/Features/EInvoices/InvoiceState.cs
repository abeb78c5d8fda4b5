namespace OpsSupport.Features.EInvoices;

/// <summary>Whether an invoice can still be claimed. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("invoice-state")]
public enum InvoiceState
{
    /// <summary>By whoever comes first.</summary>
    Free = 0,

    /// <summary>Set aside for a claim that is being submitted.</summary>
    Reserved = 1,

    /// <summary>It belongs to a claim.</summary>
    Held = 2,

    /// <summary>It was paid.</summary>
    Consumed = 3,
}
