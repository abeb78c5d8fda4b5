using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Notifications;

[GrainType("mail-outbox")]
internal sealed class MailOutboxGrain(MailStore store, IDirectory directory, Rights rights, CompanyClock clock) : Grain, IMailOutboxGrain
{
    private const int MostAtOnce = 500;
    private const int RowsAfterRetry = 50;

    public async Task<OutgoingMails> TakeAsync(int most, QuietHours quiet)
    {
        var onlyUrgent = quiet.Cover(TimeOnly.FromDateTime(clock.Now.DateTime));
        var taken = await store.TakeAsync(Math.Clamp(most, 1, MostAtOnce), onlyUrgent, clock.Now);
        var addressed = taken.ToLookup(mail => directory.MailOf(mail.Person) is not null);
        await store.SettleAsync([.. addressed[false].Select(mail => (mail.Notification.Id, MailState.NoAddress, (string?)null))]);
        return new([.. addressed[true].Select(mail => new OutgoingMail(directory.NameOf(mail.Person), directory.MailOf(mail.Person)!, mail.Notification))]);
    }

    public async Task ReportAsync(ImmutableArray<MailOutcome> outcomes)
    {
        await store.SettleAsync([
            .. outcomes.Where(mail => mail.Error is null || mail.Hopeless)
                .Select(mail => (mail.Notification, mail.Error is null ? MailState.Sent : MailState.Failed, mail.Error)),
        ]);
        foreach (var mail in outcomes.Where(mail => mail is { Error: not null, Hopeless: false }))
        {
            await store.PostponeAsync(mail.Notification, mail.Error!, clock.Now);
        }
    }

    public async Task<Result<MailPage>> ListAsync(EmployeeNo reader, PageRequest page) =>
        rights.Refusal(reader, Permission.Administer) is { } refusal ? refusal : await PageAsync(page);

    public async Task<Result<MailPage>> RetryAsync(EmployeeNo by, Guid notification)
    {
        if (rights.Refusal(by, Permission.Administer) is { } refusal)
        {
            return refusal;
        }

        await store.RetryAsync(notification, clock.Now);
        return await PageAsync(new(0, RowsAfterRetry));
    }

    private async Task<MailPage> PageAsync(PageRequest page)
    {
        var (rows, count, waiting) = await store.TroubleAsync(page);
        return new(
            [.. rows.Select(row => new TroubledMail(row.Mail.Person, directory.NameOf(row.Mail.Person), row.Mail.Notification, row.State, row.Mail.Attempts, row.Error))],
            count, waiting);
    }
}
