using System.Collections.Immutable;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Notifications;

/// <summary>
/// Gives out the notifications that are still to be sent by e-mail, each to one sender at a time. Its key is <see cref="Key"/>.
/// A sender that dies between the mail server's yes and telling us leaves one behind that is given out again later, under the same
/// Message-ID: the only way a mail arrives twice.
/// </summary>
public interface IMailOutboxGrain : IGrainWithStringKey
{
    const string Key = "mail";

    /// <summary>The longest waiting of those that are due, for this caller alone until it reports or ten minutes have passed.</summary>
    /// <param name="quiet">When people are left alone; nothing that can wait is given out then.</param>
    Task<OutgoingMails> TakeAsync(int most, QuietHours quiet);

    /// <summary>What became of some that were taken.</summary>
    Task ReportAsync(ImmutableArray<MailOutcome> outcomes);

    /// <summary>What is waiting longer than it should, and what was given up. For administrators.</summary>
    [ReadOnly]
    Task<Result<MailPage>> ListAsync(EmployeeNo reader, PageRequest page);

    /// <summary>Makes one due again that was given up or waits.</summary>
    Task<Result<MailPage>> RetryAsync(EmployeeNo by, Guid notification);
}
