using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpsSupport.Kernel.Values;

/// <summary>Working time in quarters of an hour. Corrections may be negative; what a person reports in a day is checked by the rules.</summary>
[GenerateSerializer, Immutable, Alias("hours"), JsonConverter(typeof(HoursConverter))]
public sealed record Hours : IComparable<Hours>
{
    private Hours(int quarters) => Quarters = quarters;

    public static Hours None { get; } = new(0);

    [Id(0)] public int Quarters { get; }

    public decimal Value => Quarters / 4m;

    /// <summary>Hundredths of an hour: the whole number that databases keep and sum.</summary>
    public long Hundredths => Quarters * 25L;

    /// <exception cref="ArgumentException">No multiple of a quarter hour.</exception>
    public static Hours Of(decimal hours) =>
        IsWhole(hours) ? new((int)(hours * 4)) : throw new ArgumentException($"{hours} is no multiple of a quarter hour.", nameof(hours));

    public static Hours FromHundredths(long hundredths) => Of(hundredths / 100m);

    /// <summary>Whether <paramref name="hours"/> is a multiple of 0.25 that can be meant at all.</summary>
    public static bool IsWhole(decimal hours) => hours is > -100_000_000 and < 100_000_000 && hours * 4 == decimal.Truncate(hours * 4);

    public static Hours operator +(Hours left, Hours right) => new(left.Quarters + right.Quarters);

    public static Hours operator -(Hours left, Hours right) => new(left.Quarters - right.Quarters);

    public static Hours operator -(Hours hours) => new(-hours.Quarters);

    public static bool operator >(Hours left, Hours right) => left.Quarters > right.Quarters;

    public static bool operator <(Hours left, Hours right) => left.Quarters < right.Quarters;

    public static bool operator >=(Hours left, Hours right) => left.Quarters >= right.Quarters;

    public static bool operator <=(Hours left, Hours right) => left.Quarters <= right.Quarters;

    public int CompareTo(Hours? other) => Quarters.CompareTo(other?.Quarters ?? 0);

    public override string ToString() => Value.ToString("0.##", CultureInfo.InvariantCulture);
}

internal sealed class HoursConverter : JsonConverter<Hours>
{
    public override Hours Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Hours.Of(reader.GetDecimal());

    public override void Write(Utf8JsonWriter writer, Hours value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
}
