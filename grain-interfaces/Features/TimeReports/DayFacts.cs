using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>What is known of a person's day before he says anything of it.</summary>
/// <param name="Expected">A working day less leave (formula Q-15).</param>
/// <param name="IsClosed">Its month takes no time any more; it can only be corrected.</param>
[GenerateSerializer, Immutable, Alias("day-facts")]
public sealed record DayFacts(DateOnly Day, bool IsWorkday, Hours Expected, DayLeave Leave, bool IsClosed);

/// <summary>How much of a day is leave.</summary>
[GenerateSerializer, Alias("day-leave")]
public enum DayLeave
{
    None = 0,
    Morning = 1,
    Afternoon = 2,
    WholeDay = 3,
}
