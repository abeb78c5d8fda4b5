namespace OpsSupport.Kernel.Notifications;

/// <summary>The time of the day at which nobody's telephone should ring; over midnight where it ends before it begins. None where both are equal.</summary>
[GenerateSerializer, Immutable, Alias("quiet-hours")]
public sealed record QuietHours(TimeOnly From, TimeOnly To)
{
    public bool Cover(TimeOnly time) => time.IsBetween(From, To);
}
