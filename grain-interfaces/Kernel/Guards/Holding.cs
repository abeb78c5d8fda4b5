namespace OpsSupport.Kernel.Guards;

/// <summary>A hold as its guard keeps it.</summary>
/// <param name="Until">When a reservation lapses unless its document was stored; null once that is known.</param>
[GenerateSerializer, Immutable, Alias("holding")]
public sealed record Holding(Hold Hold, DateTimeOffset? Until)
{
    /// <summary>Whether it takes something away from others.</summary>
    public bool Stands => Hold.State != HoldState.Released;
}
