using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.EInvoices;

/// <summary>What follows from a rail ticket without standing on it: the tax in its fare, and who runs the railway.</summary>
internal static class RailTax
{
    /// <summary>The rate of passenger transport; the fare is with tax.</summary>
    public const decimal Rate = 0.09m;

    private const string Railway = "中国国家铁路集团有限公司";

    public static Reading Of(ImmutableArray<Reading> readings)
    {
        var fare = readings.Select(reading => reading.Gross).FirstOrDefault(gross => gross is not null);
        var isSaid = readings.Any(reading => reading.Net is not null || reading.Tax is not null);
        var taxed = fare is { } gross && !isSaid ? new TaxedAmount(Money.Cny(gross), Rate) : null;
        return new(ReadingSource.Computed)
        {
            SellerName = readings.Any(reading => reading.SellerName is { Length: > 0 }) ? null : Railway,
            Net = taxed?.Net.Amount,
            Tax = taxed?.Tax.Amount,
        };
    }
}
