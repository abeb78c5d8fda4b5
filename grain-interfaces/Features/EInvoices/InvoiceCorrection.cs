using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.EInvoices;

/// <summary>What finance says of an invoice instead of what was read, after looking at it.</summary>
[GenerateSerializer, Immutable, Alias("invoice-correction")]
public sealed record InvoiceCorrection
{
    /// <summary>Without tax.</summary>
    [Id(0)] public required Money Net { get; init; }

    [Id(1)] public required Money Tax { get; init; }

    /// <summary>From nothing to all of <see cref="Tax"/>.</summary>
    [Id(2)] public required Money Deductible { get; init; }

    /// <summary>Why; at most 200 characters.</summary>
    [Id(3)] public required string Reason { get; init; }

    public Money Gross => Net + Tax;
}
