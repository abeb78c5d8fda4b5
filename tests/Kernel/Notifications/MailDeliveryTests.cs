using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Notifications;

/// <summary>E-mail through a mail server that really answers: sent once, tried again, given up.</summary>
[Trait("AT", "X-12")]
public sealed class MailDeliveryTests(FreshDatabases databases) : IAsyncLifetime
{
    private DeliveryCompany _company = null!; // Set at the beginning of each test.

    private TestMailServer Server => _company.Mail;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _company.DisposeAsync();

    [Theory, OnBothDatabases]
    public async Task A_notification_is_sent_once_in_the_companys_language_with_where_to_go(DatabaseKind kind)
    {
        await BeginAsync(kind);
        await _company.TellAsync("one");
        await _company.TellAsync("one");

        Assert.Equal(1, await _company.SendMailAsync());
        Assert.Equal(0, await _company.SendMailAsync());

        var letter = Assert.Single(Server.Taken);
        Assert.Equal(("ann@example.com", "2026-03-31 报工提醒"), (letter.To.Mailboxes.Single().Address, letter.Subject));
        Assert.Contains("https://ops.example.com/time?day=2026-03-31", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("应报 8 小时", letter.TextBody, StringComparison.Ordinal);
        Assert.EndsWith("@example.com", letter.MessageId, StringComparison.Ordinal);
        Assert.Equal(DeliveryState.Sent, Assert.Single(await _company.CameAsync()).State);
    }

    [Fact]
    public async Task A_person_is_written_to_in_his_language()
    {
        await BeginAsync(DatabaseKind.Sqlite);
        await _company.PreferAsync(new() { Language = "en" });
        await _company.TellAsync("one");

        await _company.SendMailAsync();

        Assert.Contains("Hello 安安", Assert.Single(Server.Taken).TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_said_together_only_those_are_sent_that_were_not_known()
    {
        await BeginAsync(DatabaseKind.Sqlite);
        await _company.TellAsync("one");

        var news = await _company.Store.AddAsync([_company.New("one"), _company.New("two"), _company.New("two")], _company.Clock.GetUtcNow());

        Assert.Equal((1, 2), (news, await _company.SendMailAsync()));
    }

    [Fact]
    public async Task Many_mails_are_one_conversation()
    {
        await BeginAsync(DatabaseKind.Sqlite);
        for (var no = 0; no < 20; no++)
        {
            await _company.TellAsync($"{no}");
        }

        Assert.Equal(20, await _company.SendMailAsync());

        Assert.Equal((20, 1), (Server.Taken.Count, Server.Conversations));
        Assert.Distinct(Server.Taken.Select(letter => letter.MessageId));
    }

    [Theory, OnBothDatabases]
    public async Task What_the_server_cannot_take_now_is_tried_again_later(DatabaseKind kind)
    {
        await BeginAsync(kind);
        await _company.TellAsync("one");
        Server.AnswerNext("451 come back later");

        await _company.SendMailAsync();
        var seen = await TroubleAsync();
        Assert.Equal(0, await _company.SendMailAsync());
        _company.Clock.Advance(TimeSpan.FromMinutes(5));
        await _company.SendMailAsync();

        Assert.Equal((DeliveryState.Waiting, "451 come back later"), (seen.State, seen.Error));
        Assert.Equal(RunningSystem.Now.AddMinutes(5), seen.NextAt);
        Assert.Single(Server.Taken);
        Assert.Empty((await _company.TroubleAsync()).Deliveries);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_refused_for_good_is_given_up_until_an_administrator_tries_again(DatabaseKind kind)
    {
        await BeginAsync(kind);
        await _company.TellAsync("one");
        Server.AnswerNext("550 no such person");

        await _company.SendMailAsync();
        _company.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(0, await _company.SendMailAsync());
        var given = await TroubleAsync();
        Assert.Empty((await _company.Outbox.RetryAsync(_company.Company.Office, given.Message)).Errors);
        await _company.SendMailAsync();

        Assert.Equal((DeliveryState.Failed, null), (given.State, given.NextAt));
        Assert.Single(Server.Taken);
    }

    [Fact]
    public async Task After_five_attempts_a_mail_is_given_up()
    {
        await BeginAsync(DatabaseKind.Sqlite);
        await _company.TellAsync("one");
        foreach (var minutes in new[] { 0, 5, 15, 60, 240 })
        {
            _company.Clock.Advance(TimeSpan.FromMinutes(minutes));
            Server.AnswerNext("421 busy");
            Assert.Equal(1, await _company.SendMailAsync());
        }

        Assert.Equal((DeliveryState.Failed, 5), ((await TroubleAsync()).State, (await TroubleAsync()).Attempts));
    }

    [Theory, OnBothDatabases]
    public async Task A_sender_that_died_after_the_servers_yes_leaves_one_that_comes_again_under_the_same_id(DatabaseKind kind)
    {
        await BeginAsync(kind);
        await _company.TellAsync("one");
        var taken = (await _company.Outbox.TakeAsync(DeliveryChannel.Mail, 10)).Messages.Single();
        using (var conversation = new SmtpConversation(_company.MailSettings))
        {
            using var letter = new LetterWriter(new ResourceTexts(), _company.MailSettings, DeliveryCompany.Portal).Write(taken);
            await conversation.SendAsync(taken.Id, letter, default);
        }

        await _company.RestartAsync();
        Assert.Equal(0, await _company.SendMailAsync());
        _company.Clock.Advance(DeliveryRules.Lease);
        Assert.Equal(1, await _company.SendMailAsync());

        Assert.Equal(2, Server.Taken.Count);
        Assert.Equal(Server.Taken[0].MessageId, Server.Taken[1].MessageId);
    }

    [Theory, OnBothDatabases]
    public async Task At_night_only_what_cannot_wait_is_sent(DatabaseKind kind)
    {
        await BeginAsync(kind);
        _company.At("22:00");
        await _company.TellAsync("calm");
        await _company.TellAsync("urgent", isUrgent: true);

        Assert.Equal(1, await _company.SendMailAsync());
        _company.At("07:30", daysLater: 1);

        Assert.Equal(1, await _company.SendMailAsync());
    }

    [Theory, OnBothDatabases]
    public async Task A_persons_own_quiet_hours_hold_beside_the_companys(DatabaseKind kind)
    {
        await BeginAsync(kind);
        await _company.PreferAsync(new() { Quiet = new(new(12, 0), new(14, 0)) });
        _company.At("12:30");
        await _company.TellAsync("calm");
        await _company.TellAsync("urgent", isUrgent: true);

        Assert.Equal(1, await _company.SendMailAsync());
        var waiting = Assert.Single((await _company.Notifications.ListAsync(_company.Company.Ann, new(1, 1))).Notifications).Deliveries;
        _company.At("13:59");
        Assert.Equal(0, await _company.SendMailAsync());
        _company.At("14:00");

        Assert.Equal(1, await _company.SendMailAsync());
        Assert.Equal(RunningSystem.Now.AddHours(5), Assert.Single(waiting).At);
    }

    [Theory, OnBothDatabases]
    public async Task What_would_come_too_late_and_who_has_no_address_is_left_out(DatabaseKind kind)
    {
        await BeginAsync(kind);
        await _company.TellAsync("late");
        await _company.Store.AddAsync([_company.New("unreachable") with { Person = _company.Company.Lead }], _company.Clock.GetUtcNow() + TimeSpan.FromHours(25));
        _company.Clock.Advance(TimeSpan.FromHours(25));

        await _company.SendMailAsync();

        Assert.Empty(Server.Taken);
        var page = await _company.TroubleAsync();
        Assert.Empty(page.Deliveries);
        Assert.Equal([DeliveryState.Unreachable, DeliveryState.Outdated], page.Counts.Select(count => count.State));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_no_mails_fault()
    {
        await BeginAsync(DatabaseKind.Sqlite);
        await _company.TellAsync("one");
        await _company.TellAsync("two");

        await _company.SendMailAsync(_company.MailSettings with { Port = Processes.FreePort.Find() });
        _company.Clock.Advance(TimeSpan.FromMinutes(5));
        await _company.SendMailAsync();

        Assert.Equal(2, Server.Taken.Count);
    }

    [Fact]
    public async Task Only_administrators_see_what_does_not_get_through()
    {
        await BeginAsync(DatabaseKind.Sqlite);

        Assert.IsType<NotAllowed>(Assert.Single((await _company.Outbox.ListAsync(_company.Company.Head, new(0, 10))).Errors));
        Assert.IsType<NotAllowed>(Assert.Single((await _company.Outbox.RetryAsync(_company.Company.Head, Guid.CreateVersion7())).Errors));
    }

    private async Task BeginAsync(DatabaseKind kind) => _company = await DeliveryCompany.FoundAsync(databases, kind);

    private async Task<TroubledDelivery> TroubleAsync() => Assert.Single((await _company.TroubleAsync()).Deliveries);
}
