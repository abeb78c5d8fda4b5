using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpsSupport.Kernel.Values;

/// <summary>An accounting period: a calendar month of the company's time zone (rule X-04).</summary>
[GenerateSerializer, Immutable, Alias("period"), JsonConverter(typeof(PeriodConverter))]
public sealed record Period(int Year, int Month) : IComparable<Period>
{
    [Id(0)] public int Year { get; } = Year is >= 1900 and <= 9999 ? Year : throw new ArgumentOutOfRangeException(nameof(Year), Year, null);

    [Id(1)] public int Month { get; } = Month is >= 1 and <= 12 ? Month : throw new ArgumentOutOfRangeException(nameof(Month), Month, null);

    public DateOnly FirstDay => new(Year, Month, 1);

    public DateOnly LastDay => FirstDay.AddMonths(1).AddDays(-1);

    public DateRange Days => new(FirstDay, FirstDay.AddMonths(1));

    /// <summary>yyyymm as a number: how periods are stored, so that they sort and group.</summary>
    public int Number => (Year * 100) + Month;

    public static Period Of(DateOnly day) => new(day.Year, day.Month);

    public static Period OfNumber(int number) => new(number / 100, number % 100);

    /// <summary>Reads <c>yyyy-MM</c>; null when it is none.</summary>
    public static Period? TryParse(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Of(day) : null;

    public static bool operator <(Period left, Period right) => left.Number < right.Number;

    public static bool operator >(Period left, Period right) => left.Number > right.Number;

    public static bool operator <=(Period left, Period right) => left.Number <= right.Number;

    public static bool operator >=(Period left, Period right) => left.Number >= right.Number;

    public Period Plus(int months) => Of(FirstDay.AddMonths(months));

    public int CompareTo(Period? other) => Number.CompareTo(other?.Number ?? 0);

    public override string ToString() => FirstDay.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}

internal sealed class PeriodConverter : JsonConverter<Period>
{
    public override Period Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Period.TryParse(reader.GetString()) ?? throw new JsonException("A period is written yyyy-MM.");

    public override void Write(Utf8JsonWriter writer, Period value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
