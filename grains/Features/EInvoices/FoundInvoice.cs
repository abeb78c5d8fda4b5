using System.Collections.Immutable;

namespace OpsSupport.Features.EInvoices;

/// <summary>All that the sources in one document say of one invoice, in the order of their trust.</summary>
internal sealed record FoundInvoice(ImmutableArray<Reading> Readings)
{
    public string Number => Readings.FirstOrDefault(reading => reading.Identifies)?.Number ?? "";

    public string Code => Readings.FirstOrDefault(reading => reading.Identifies)?.Code ?? "";
}
