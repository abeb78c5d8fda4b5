using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using OpsSupport.Features.Employees;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Notifications;

/// <summary>E-mail through a mail server that really answers: sent once, tried again, given up.</summary>
[Trait("AT", "X-12")]
public sealed class MailSenderTests(FreshDatabases databases) : IAsyncLifetime
{
    private readonly TestMailServer _server = new();
    private readonly FakeTimeProvider _clock = new(RunningSystem.Now);
    private TestSilo _silo = null!; // Set before each test, as all below.
    private TestCompany _company = null!;

    private NotificationStore Store => _silo.Service<NotificationStore>();

    private IMailOutboxGrain Outbox => _silo.Grains.GetGrain<IMailOutboxGrain>(IMailOutboxGrain.Key);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _silo.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Theory, OnBothDatabases]
    public async Task A_notification_is_sent_once_in_the_companys_language_with_where_to_go(DatabaseKind kind)
    {
        await BeginAsync(kind);
        await TellAsync("one");
        await TellAsync("one");

        Assert.Equal(1, await SendAsync());
        Assert.Equal(0, await SendAsync());

        var letter = Assert.Single(_server.Taken);
        Assert.Equal(("ann@example.com", "2026-03-31 报工提醒"), (letter.To.Mailboxes.Single().Address, letter.Subject));
        Assert.Contains("https://ops.example.com/time?day=2026-03-31", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("应报 8 小时", letter.TextBody, StringComparison.Ordinal);
        Assert.EndsWith("@example.com", letter.MessageId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_mails_are_one_conversation()
    {
        await BeginAsync(DatabaseKind.Sqlite);
        for (var no = 0; no < 20; no++)
        {
            await TellAsync($"{no}");
        }

        Assert.Equal(20, await SendAsync());

        Assert.Equal((20, 1), (_server.Taken.Count, _server.Conversations));
        Assert.Distinct(_server.Taken.Select(letter => letter.MessageId));
    }

    [Theory, OnBothDatabases]
    public async Task What_the_server_cannot_take_now_is_tried_again_later(DatabaseKind kind)
    {
        await BeginAsync(kind);
        await TellAsync("one");
        _server.AnswerNext("451 come back later");

        await SendAsync();
        var seen = await TroubleAsync();
        Assert.Equal(0, await SendAsync());
        _clock.Advance(TimeSpan.FromMinutes(5));
        await SendAsync();

        Assert.Equal((MailState.Waiting, "451 come back later"), (seen.State, seen.LastError));
        Assert.Single(_server.Taken);
        Assert.Empty((await Outbox.ListAsync(_company.Office, new(0, 10))).Value!.Mails);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_refused_for_good_is_given_up_until_an_administrator_tries_again(DatabaseKind kind)
    {
        await BeginAsync(kind);
        await TellAsync("one");
        _server.AnswerNext("550 no such person");

        await SendAsync();
        _clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(0, await SendAsync());
        var given = await TroubleAsync();
        Assert.Empty((await Outbox.RetryAsync(_company.Office, given.Notification.Id)).Errors);
        await SendAsync();

        Assert.Equal(MailState.Failed, given.State);
        Assert.Single(_server.Taken);
    }

    [Fact]
    public async Task After_five_attempts_a_mail_is_given_up()
    {
        await BeginAsync(DatabaseKind.Sqlite);
        await TellAsync("one");
        foreach (var minutes in new[] { 0, 5, 15, 60, 240 })
        {
            _clock.Advance(TimeSpan.FromMinutes(minutes));
            _server.AnswerNext("421 busy");
            Assert.Equal(1, await SendAsync());
        }

        Assert.Equal((MailState.Failed, 5), ((await TroubleAsync()).State, (await TroubleAsync()).Attempts));
    }

    [Theory, OnBothDatabases]
    public async Task A_sender_that_died_after_the_servers_yes_leaves_one_that_comes_again_under_the_same_id(DatabaseKind kind)
    {
        await BeginAsync(kind);
        await TellAsync("one");
        var taken = (await Outbox.TakeAsync(10, Never)).Mails.Single();
        using (var conversation = new SmtpConversation(Settings))
        {
            await conversation.SendAsync(taken.Notification.Id, Letters.Write(taken), default);
        }

        Assert.Equal(0, await SendAsync());
        _clock.Advance(MailRules.Lease);
        Assert.Equal(1, await SendAsync());

        Assert.Equal(2, _server.Taken.Count);
        Assert.Equal(_server.Taken[0].MessageId, _server.Taken[1].MessageId);
    }

    [Theory, OnBothDatabases]
    public async Task At_night_only_what_cannot_wait_is_sent(DatabaseKind kind)
    {
        await BeginAsync(kind);
        _clock.SetUtcNow(new(2026, 3, 31, 22, 0, 0, TimeSpan.FromHours(8)));
        await TellAsync("calm");
        await TellAsync("urgent", isUrgent: true);

        Assert.Equal(1, await SendAsync());
        _clock.SetUtcNow(new(2026, 4, 1, 7, 30, 0, TimeSpan.FromHours(8)));

        Assert.Equal(1, await SendAsync());
    }

    [Theory, OnBothDatabases]
    public async Task What_would_come_too_late_and_who_has_no_address_is_left_out(DatabaseKind kind)
    {
        await BeginAsync(kind);
        await TellAsync("late");
        await Store.AddAsync([New("unreachable") with { Person = _company.Lead }], _clock.GetUtcNow() + TimeSpan.FromHours(25));
        _clock.Advance(TimeSpan.FromHours(25));

        await SendAsync();

        Assert.Empty(_server.Taken);
        Assert.Empty((await Outbox.ListAsync(_company.Office, new(0, 10))).Value!.Mails);
        Assert.Equal(0, (await Outbox.ListAsync(_company.Office, new(0, 10))).Value!.Waiting);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_no_mails_fault()
    {
        await BeginAsync(DatabaseKind.Sqlite);
        await TellAsync("one");
        await TellAsync("two");

        await SendAsync(Settings with { Port = Processes.FreePort.Find() });
        _clock.Advance(TimeSpan.FromMinutes(5));
        await SendAsync();

        Assert.Equal(2, _server.Taken.Count);
    }

    [Fact]
    public async Task Only_administrators_see_what_does_not_get_through()
    {
        await BeginAsync(DatabaseKind.Sqlite);

        Assert.IsType<NotAllowed>(Assert.Single((await Outbox.ListAsync(_company.Head, new(0, 10))).Errors));
        Assert.IsType<NotAllowed>(Assert.Single((await Outbox.RetryAsync(_company.Head, Guid.CreateVersion7())).Errors));
    }

    private static QuietHours Never { get; } = new(TimeOnly.MinValue, TimeOnly.MinValue);

    private MailSettings Settings => new()
    {
        Host = "127.0.0.1",
        Port = _server.Port,
        Tls = MailTls.None,
        From = "ops@example.com",
        PortalAddress = "https://ops.example.com/",
    };

    private LetterWriter Letters => new(new ResourceTexts(), Settings);

    private async Task BeginAsync(DatabaseKind kind)
    {
        _silo = await TestSilo.StartAsync(kind, kind == DatabaseKind.Sqlite ? databases.NewFolder() : await databases.NewPostgresAsync(), _clock);
        _company = await TestCompany.FoundAsync(_silo.Grains);
        await _company.ChangeAsync<Employee, EmployeeNo>(EmployeeKind.Kind, _company.Ann, ann => ann with { Name = "安安", Email = "ann@example.com" });
    }

    private async Task TellAsync(string key, bool isUrgent = false) => await Store.AddAsync([New(key) with { IsUrgent = isUrgent }], _clock.GetUtcNow());

    private NewNotification New(string key) => new()
    {
        Person = _company.Ann,
        DedupeKey = key,
        Title = new("ReportReminder", [NotificationValue.Of("Day", RunningSystem.Today)]),
        Lines =
        [
            new(new("TimeMissing",
                [NotificationValue.Of("Day", RunningSystem.Today), NotificationValue.Of("Reported", 0m), NotificationValue.Of("Expected", 8m)]),
                $"/time?day={RunningSystem.Today:yyyy-MM-dd}"),
        ],
    };

    private async Task<int> SendAsync(MailSettings? settings = null)
    {
        using var sender = new MailSender(_silo.Grains, settings ?? Settings, Letters, TimeProvider.System, NullLogger<MailSender>.Instance);
        return await sender.SendSomeAsync(default);
    }

    private async Task<TroubledMail> TroubleAsync() => Assert.Single((await Outbox.ListAsync(_company.Office, new(0, 10))).Value!.Mails);
}
