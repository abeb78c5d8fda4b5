using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Overtimes;

/// <summary>Leave to report more hours of a day than anyone may without asking (加班).</summary>
[GenerateSerializer, Immutable, Alias("overtime")]
public sealed record Overtime
{
    [Id(0)] public required DateOnly Day { get; init; }

    /// <summary>The hours of that day altogether, above 0 and at most 24.</summary>
    [Id(1)] public required Hours MostHours { get; init; }

    /// <summary>Why; at most 500 characters.</summary>
    [Id(2)] public required string Reason { get; init; }
}
