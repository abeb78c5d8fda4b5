using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>What happens when an actor has not answered.</summary>
/// <param name="After">Working hours since he was asked.</param>
[GenerateSerializer, Immutable, Alias("node-timeout")]
public sealed record NodeTimeout(Hours After, TimeoutAction Action);

/// <summary>What a time-out does. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("timeout-action")]
public enum TimeoutAction
{
    /// <summary>Asks again, every time as many hours have gone by.</summary>
    Remind = 0,
    Approve = 1,
    Reject = 2,

    /// <summary>The superior is asked instead.</summary>
    Escalate = 3,
}
