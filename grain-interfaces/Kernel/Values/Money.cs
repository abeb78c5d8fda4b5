using System.Globalization;
using System.Text.Json.Serialization;

namespace OpsSupport.Kernel.Values;

/// <summary>
/// An exact amount in one currency, kept as a whole number of the smallest unit (fen), as the databases keep it: it sums
/// without loss everywhere. Rounding and mixing of currencies never happen silently.
/// </summary>
[GenerateSerializer, Immutable, Alias("money")]
public sealed record Money : IComparable<Money>
{
    [JsonConstructor]
    private Money(long minor, Currency currency) => (Minor, Currency) = (minor, currency);

    /// <summary>The amount in the currency's smallest unit. Ninety trillion yuan fit.</summary>
    [Id(0)] public long Minor { get; }

    [Id(1)] public Currency Currency { get; }

    /// <summary>The amount as people write it.</summary>
    [JsonIgnore]
    public decimal Amount => (decimal)Minor / Currency.MinorUnits;

    [JsonIgnore]
    public bool IsZero => Minor == 0;

    /// <exception cref="ArgumentException">More decimals than the currency has: say <see cref="Round"/> where that may happen.</exception>
    public static Money Of(decimal amount, Currency currency) =>
        decimal.Round(amount, currency.Decimals) == amount
            ? FromMinor((long)(amount * currency.MinorUnits), currency)
            : throw new ArgumentException($"{amount} has more decimals than {currency} allows; use Money.Round.", nameof(amount));

    public static Money Cny(decimal amount) => Of(amount, Currency.Cny);

    public static Money FromMinor(long minor, Currency currency) => new(minor, currency);

    public static Money Zero(Currency currency) => new(0, currency);

    /// <summary>The nearest amount the currency can express; halves go away from zero (commercial rounding).</summary>
    public static Money Round(decimal amount, Currency currency) =>
        Of(decimal.Round(amount, currency.Decimals, MidpointRounding.AwayFromZero), currency);

    public static Money operator +(Money left, Money right) => new(checked(left.Minor + right.In(left.Currency)), left.Currency);

    public static Money operator -(Money left, Money right) => left + -right;

    public static Money operator -(Money money) => new(-money.Minor, money.Currency);

    public static Money operator *(Money money, int times) => new(checked(money.Minor * times), money.Currency);

    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    public int CompareTo(Money? other) => other is null ? 1 : Minor.CompareTo(other.In(Currency));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount.ToString($"N{Currency.Decimals}", CultureInfo.InvariantCulture)} {Currency}");

    private long In(Currency currency) =>
        Currency == currency ? Minor : throw new InvalidOperationException($"{Currency} and {currency} cannot be mixed.");
}
