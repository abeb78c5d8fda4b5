using System.Text.Json.Serialization;

namespace OpsSupport.Kernel.Values;

/// <summary>An amount with the value-added tax in it (formula Q-01): net is rounded, tax is what is left, so both always make the gross.</summary>
/// <param name="Gross">With tax.</param>
/// <param name="Rate">The tax rate as a fraction: 0.06 for 6 %. From 0 to below 1.</param>
[GenerateSerializer, Immutable, Alias("taxed-amount")]
public sealed record TaxedAmount([property: Id(0)] Money Gross, decimal Rate)
{
    [Id(1)]
    public decimal Rate { get; } = Rate is >= 0 and < 1
        ? Rate
        : throw new ArgumentOutOfRangeException(nameof(Rate), Rate, "A tax rate is a fraction from 0 to below 1.");

    /// <summary>Without tax.</summary>
    [JsonIgnore]
    public Money Net => Money.Round(Gross.Amount / (1 + Rate), Gross.Currency);

    [JsonIgnore]
    public Money Tax => Gross - Net;
}
