using OpsSupport.Kernel.Databases;

namespace OpsSupport.Kernel.Notifications;

/// <summary>One mail a day with what was kept for it, whatever stops and starts in between.</summary>
[Trait("AT", "X-12")]
public sealed class DigestTests(FreshDatabases databases) : IAsyncLifetime
{
    private DeliveryCompany _company = null!; // Set at the beginning of each test.

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _company.DisposeAsync();

    [Theory, OnBothDatabases]
    public async Task What_is_kept_comes_once_at_the_hour_grouped_by_kind_over_a_restart(DatabaseKind kind)
    {
        await BeginAsync(kind);
        await _company.TellAsync("copy", NotificationKind.Copy);
        await _company.TellAsync("outcome", NotificationKind.Outcome);
        await _company.TellAsync("another copy", NotificationKind.Copy);
        Assert.Equal(0, await _company.SendMailAsync());

        _company.At("17:59");
        Assert.Equal(0, await _company.SendMailAsync());
        _company.At("18:00");
        var took = (await _company.Outbox.TakeAsync(DeliveryChannel.Mail, 10)).Messages;
        await _company.RestartAsync();
        Assert.Equal(0, await _company.SendMailAsync());
        _company.Clock.Advance(DeliveryRules.Lease);
        Assert.Equal(1, await _company.SendMailAsync());
        Assert.Equal(0, await _company.SendMailAsync());

        var letter = Assert.Single(_company.Mail.Taken);
        Assert.Equal("每日通知汇总（3 条）", letter.Subject);
        Assert.Equal($"{took.Single().Id:N}@example.com", letter.MessageId);
        var (outcomes, copies) = (letter.TextBody!.IndexOf("【审批结果】1 条", StringComparison.Ordinal), letter.TextBody.IndexOf("【抄送】2 条", StringComparison.Ordinal));
        Assert.True(0 < outcomes && outcomes < copies, letter.TextBody);
    }

    [Theory, OnBothDatabases]
    public async Task A_day_has_one_digest_and_what_comes_after_it_waits_for_the_next(DatabaseKind kind)
    {
        await BeginAsync(kind);
        await _company.TellAsync("one", NotificationKind.Copy);
        _company.At("18:00");
        Assert.Equal(1, await _company.SendMailAsync());
        // Told a moment before the hour, stored a moment after the digest was made.
        await _company.Store.AddAsync([_company.New("late") with { Kind = NotificationKind.Copy }], RunningSystem.Now.AddHours(9).AddSeconds(-1));

        Assert.Equal(0, await _company.SendMailAsync());
        _company.At("17:59", daysLater: 1);
        Assert.Equal(0, await _company.SendMailAsync());
        _company.At("18:00");

        Assert.Equal(1, await _company.SendMailAsync());
        Assert.Equal(2, _company.Mail.Taken.Count);
    }

    [Theory, OnBothDatabases]
    public async Task A_missed_hour_is_caught_up_the_same_day_and_later_with_the_next(DatabaseKind kind)
    {
        await BeginAsync(kind);
        await _company.TellAsync("one", NotificationKind.Copy);
        _company.At("20:15");
        Assert.Equal(1, await _company.SendMailAsync());

        await _company.TellAsync("two", NotificationKind.Copy);
        _company.At("09:00", daysLater: 2);
        Assert.Equal(0, await _company.SendMailAsync());
        await _company.TellAsync("three", NotificationKind.Copy);
        _company.At("18:00");

        Assert.Equal(1, await _company.SendMailAsync());
        Assert.Equal("每日通知汇总（2 条）", _company.Mail.Taken[^1].Subject);
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_kept_is_no_digest_and_another_hour_moves_what_is_kept(DatabaseKind kind)
    {
        await BeginAsync(kind);
        _company.At("18:00");
        Assert.Equal(0, await _company.SendMailAsync());
        await _company.TellAsync("one", NotificationKind.Copy);
        await _company.PreferAsync(Digest with { DigestAt = new(19, 0) });
        _company.At("19:00");

        Assert.Equal(1, await _company.SendMailAsync());
    }

    [Fact]
    public async Task What_a_person_does_not_want_is_neither_sent_nor_shown_but_what_is_due_stays_in_the_portal()
    {
        await BeginAsync(DatabaseKind.Sqlite);
        await _company.PreferAsync(new()
        {
            Kinds =
            [
                new(NotificationKind.Outcome, InPortal: false, DeliveryMode.Never, InRobots: false),
                new(NotificationKind.Task, InPortal: true, DeliveryMode.Never, InRobots: true),
            ],
        });
        await _company.TellAsync("unwanted", NotificationKind.Outcome);
        await _company.TellAsync("due");

        Assert.Equal(0, await _company.SendMailAsync());
        var shown = await _company.Notifications.ListAsync(_company.Company.Ann, new(0, 10));
        Assert.Equal((1, 1, NotificationKind.Task), (shown.Count, shown.Unread, Assert.Single(shown.Notifications).Kind));
    }

    [Fact]
    public async Task What_is_urgent_is_kept_for_no_digest()
    {
        await BeginAsync(DatabaseKind.Sqlite);

        await _company.TellAsync("urgent", NotificationKind.Copy, isUrgent: true);

        Assert.Equal(1, await _company.SendMailAsync());
        Assert.Equal("2026-03-31 报工提醒", Assert.Single(_company.Mail.Taken).Subject);
    }

    private static NotificationPreferences Digest { get; } = new()
    {
        DigestAt = new(18, 0),
        Kinds = [new(NotificationKind.Outcome, InPortal: true, DeliveryMode.Digest, InRobots: true)],
    };

    private async Task BeginAsync(DatabaseKind kind)
    {
        _company = await DeliveryCompany.FoundAsync(databases, kind);
        await _company.PreferAsync(Digest);
    }
}
