using System.Collections.Immutable;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Notifications;

/// <summary>
/// Gives out the messages that are due, each to one sender at a time. Its key is <see cref="Key"/>. A sender that dies between the
/// other side's yes and telling us leaves one behind that is given out again later, under the same id: the only way a message
/// arrives twice.
/// </summary>
public interface IDeliveryOutboxGrain : IGrainWithStringKey
{
    const string Key = "deliveries";

    /// <summary>The longest waiting of those that are due, for this caller alone until it reports or ten minutes have passed.</summary>
    Task<OutgoingMessages> TakeAsync(DeliveryChannel channel, int most);

    /// <summary>What became of some that were taken.</summary>
    Task ReportAsync(ImmutableArray<DeliveryOutcome> outcomes);

    /// <summary>What is waiting longer than it should, what was given up, and how many of each there are. For administrators.</summary>
    [ReadOnly]
    Task<Result<DeliveryPage>> ListAsync(EmployeeNo reader, PageRequest page);

    /// <summary>Makes one due again that was given up or waits.</summary>
    Task<Result<DeliveryPage>> RetryAsync(EmployeeNo by, Guid message);
}
