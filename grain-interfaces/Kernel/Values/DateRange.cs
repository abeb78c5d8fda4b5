using System.Text.Json.Serialization;

namespace OpsSupport.Kernel.Values;

/// <summary>Calendar days from <paramref name="From"/>, included, to <paramref name="To"/>, excluded. Never empty.</summary>
[GenerateSerializer, Immutable, Alias("date-range")]
public sealed record DateRange([property: Id(0)] DateOnly From, DateOnly To)
{
    [Id(1)]
    public DateOnly To { get; } = To > From
        ? To
        : throw new ArgumentException($"A range from {From:o} cannot end on {To:o}.", nameof(To));

    [JsonIgnore]
    public int Days => To.DayNumber - From.DayNumber;

    [JsonIgnore]
    public DateOnly LastDay => To.AddDays(-1);

    public bool Contains(DateOnly day) => From <= day && day < To;

    public override string ToString() => $"{From:o}/{LastDay:o}";
}
