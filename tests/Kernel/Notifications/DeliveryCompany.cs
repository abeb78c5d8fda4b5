using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using OpsSupport.Features.Employees;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Notifications;

/// <summary>A company of its own on a silo that can stop and start again, whose messages leave when the test says so.</summary>
internal sealed class DeliveryCompany : IAsyncDisposable
{
    private readonly DatabaseKind _kind;
    private readonly string _where;
    private TestSilo _silo;

    private DeliveryCompany(DatabaseKind kind, string where, TestSilo silo, FakeTimeProvider clock) => (_kind, _where, _silo, Clock) = (kind, where, silo, clock);

    public FakeTimeProvider Clock { get; }

    public TestCompany Company { get; private set; } = null!; // Set before it is given out.

    public TestMailServer Mail { get; } = new();

    public IGrainFactory Grains => _silo.Grains;

    public NotificationStore Store => _silo.Service<NotificationStore>();

    public IDeliveryOutboxGrain Outbox => Grains.GetGrain<IDeliveryOutboxGrain>(IDeliveryOutboxGrain.Key);

    public INotificationsGrain Notifications => Grains.GetGrain<INotificationsGrain>(0);

    public IRobotsGrain Robots => Grains.GetGrain<IRobotsGrain>(0);

    public MailSettings MailSettings => new() { Host = "127.0.0.1", Port = Mail.Port, Tls = MailTls.None, From = "ops@example.com" };

    public static PortalSettings Portal { get; } = new() { Address = "https://ops.example.com/" };

    public static async Task<DeliveryCompany> FoundAsync(FreshDatabases databases, DatabaseKind kind)
    {
        var (clock, where) = (new FakeTimeProvider(RunningSystem.Now), kind == DatabaseKind.Sqlite ? databases.NewFolder() : await databases.NewPostgresAsync());
        var founded = new DeliveryCompany(kind, where, await TestSilo.StartAsync(kind, where, clock), clock);
        founded.Company = await TestCompany.FoundAsync(founded.Grains);
        await founded.Company.ChangeAsync<Employee, EmployeeNo>(EmployeeKind.Kind, founded.Company.Ann, ann => ann with { Name = "安安", Email = "ann@example.com" });
        return founded;
    }

    /// <summary>The company's clock is now at that time of this day, or of a later one.</summary>
    public void At(string time, int daysLater = 0)
    {
        var today = DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime.AddHours(8)).AddDays(daysLater);
        Clock.SetUtcNow(new(today.ToDateTime(TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture)), TimeSpan.FromHours(8)));
    }

    public async Task RestartAsync()
    {
        await _silo.DisposeAsync();
        _silo = await TestSilo.StartAsync(_kind, _where, Clock);
    }

    public Task TellAsync(string key, NotificationKind kind = NotificationKind.Task, bool isUrgent = false) =>
        Store.AddAsync([New(key) with { Kind = kind, IsUrgent = isUrgent }], Clock.GetUtcNow());

    public NewNotification New(string key) => new()
    {
        Person = Company.Ann,
        DedupeKey = key,
        Title = new("ReportReminder", [NotificationValue.Of("Day", RunningSystem.Today)]),
        Lines =
        [
            new(new("TimeMissing",
                [NotificationValue.Of("Day", RunningSystem.Today), NotificationValue.Of("Reported", 0m), NotificationValue.Of("Expected", 8m)]),
                $"/time?day={RunningSystem.Today:yyyy-MM-dd}"),
        ],
    };

    public async Task PreferAsync(NotificationPreferences wanted) => Assert.Empty((await Notifications.PreferAsync(Company.Ann, wanted)).Errors);

    /// <summary>Sends what is due by e-mail; answers how many messages were tried.</summary>
    public Task<int> SendMailAsync(MailSettings? settings = null) =>
        SendAsync(new MailChannel(settings ?? MailSettings, new(new ResourceTexts(), settings ?? MailSettings, Portal)));

    public async Task<int> SendAsync(IDeliveryChannel channel)
    {
        using var sender = new DeliverySender(Grains, [channel], TimeProvider.System, NullLogger<DeliverySender>.Instance);
        return await sender.SendSomeAsync(channel, default);
    }

    public async Task<DeliveryPage> TroubleAsync() => (await Outbox.ListAsync(Company.Office, new(0, 10))).Value!;

    public async Task<IReadOnlyList<NotificationDelivery>> CameAsync() => (await Notifications.ListAsync(Company.Ann, new(0, 1))).Notifications.Single().Deliveries;

    public async ValueTask DisposeAsync()
    {
        await _silo.DisposeAsync();
        await Mail.DisposeAsync();
    }
}
