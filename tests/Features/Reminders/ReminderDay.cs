using System.Collections.Immutable;
using Microsoft.Extensions.Time.Testing;
using OpsSupport.Features.Employees;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Features.TimeReports;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Notifications;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Reminders;

/// <summary>A department of ten on a day of its own clock, with project leads from elsewhere; its silo can be stopped and started again.</summary>
internal sealed class ReminderDay : IAsyncDisposable
{
    private readonly DatabaseKind _kind;
    private readonly string _where;
    private readonly FakeTimeProvider _clock;
    private readonly Dictionary<EmployeeNo, HashSet<Guid>> _known = [];
    private TestSilo _silo;

    private ReminderDay(DatabaseKind kind, string where, FakeTimeProvider clock, TestSilo silo) => (_kind, _where, _clock, _silo) = (kind, where, clock, silo);

    public TestCompany Company { get; private set; } = null!; // Set before anybody has it.

    public TestSilo Silo => _silo;

    public IGrainFactory Grains => _silo.Grains;

    /// <summary>Those of whom time is expected.</summary>
    public ImmutableArray<EmployeeNo> People { get; private set; } = [];

    /// <summary>They answer the lines of projects 1, 2 and 3, and belong to another department.</summary>
    public ImmutableArray<EmployeeNo> Leads { get; private set; } = [];

    /// <summary>The day on which it began: what people are told of it is what tests ask for.</summary>
    public DateOnly Day { get; private init; }

    public DateOnly Today => DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime.AddHours(8));

    private IReminderClockGrain Clock => Grains.GetGrain<IReminderClockGrain>(IReminderClockGrain.Key);

    public static async Task<ReminderDay> BeginAsync(FreshDatabases databases, DatabaseKind kind, DateTime? began = null)
    {
        var where = kind == DatabaseKind.Sqlite ? databases.NewFolder() : await databases.NewPostgresAsync();
        var clock = new FakeTimeProvider(new(began ?? RunningSystem.Now.DateTime, TimeSpan.FromHours(8)));
        var day = new ReminderDay(kind, where, clock, await TestSilo.StartAsync(kind, where, clock)) { Day = DateOnly.FromDateTime(began ?? RunningSystem.Now.DateTime) };
        await day.FoundAsync();
        return day;
    }

    public ProjectNo ProjectOf(int lead) => new($"Q{lead}-{Company.Mark}");

    /// <summary>The company's clock is now at that time of this day, or of a later one.</summary>
    public void At(string time, int daysLater = 0) => _clock.SetUtcNow(new(Today.AddDays(daysLater).ToDateTime(TimeOnly.Parse(time, null)), TimeSpan.FromHours(8)));

    /// <summary>The process ends and another one begins where it left off.</summary>
    /// <param name="rings">Whether the new one's clock rings by itself.</param>
    public async Task RestartAsync(bool rings = false)
    {
        await _silo.DisposeAsync();
        _silo = await TestSilo.StartAsync(_kind, _where, _clock, rings: rings);
    }

    public Task<RoundsSent> RingAsync() => Clock.SendDueAsync();

    /// <summary>Eight hours of a day, less where it says so, on the project of a lead.</summary>
    public async Task ReportAsync(EmployeeNo person, int lead = 1, decimal hours = 8, DateOnly? day = null)
    {
        var report = Grains.GetGrain<ITimeReportGrain>(TimeReportKind.KeyOf(person, Period.Of(day ?? Today)));
        var version = (await report.GetAsync(person)).Value!.Version;
        Assert.Empty((await report.SubmitDayAsync(Intent.New(person, version), day ?? Today, [new(ProjectOf(lead), Hours.Of(hours))])).Errors);
    }

    /// <summary>A lead approves the only line that some people reported of a day.</summary>
    public async Task ApproveAsync(int lead, DateOnly day, params EmployeeNo[] people)
    {
        foreach (var person in people)
        {
            var report = Grains.GetGrain<ITimeReportGrain>(TimeReportKind.KeyOf(person, Period.Of(day)));
            var line = (await report.GetAsync(person)).Value!.Lines.Single(one => one.Day == day);
            Assert.Equal([line.No], (await report.DecideAsync(Intent.New(Leads[lead - 1], 0), [new(line.No, line.Revision)], TimeLineDecision.Approve, null)).Value!.Decided);
        }
    }

    /// <summary>What people were told of a day since this was asked the last time; of <see cref="Day"/> where nothing is said.</summary>
    public async Task<ImmutableArray<(EmployeeNo Person, Notification Told)>> NewsAsync(DateOnly? about = null)
    {
        var news = ImmutableArray.CreateBuilder<(EmployeeNo, Notification)>();
        foreach (var person in People.Concat(Leads))
        {
            var known = _known.TryGetValue(person, out var all) ? all : _known[person] = [];
            var told = await Grains.GetGrain<INotificationsGrain>(0).ListAsync(person, new(0, 100));
            // What leads are told of their own department's time is nothing to this one.
            news.AddRange(told.Notifications.Where(one => known.Add(one.Id) && one.Title.Values.Any(value => value.Day == (about ?? Day)))
                .Where(one => !Leads.Contains(person) || one.Lines.Any(line => line.Text.Name == "LinesPending")).Select(one => (person, one)));
        }

        return news.DrainToImmutable();
    }

    /// <summary>Who was told something since this was asked the last time.</summary>
    public async Task<EmployeeNo[]> ToldAsync(DateOnly? about = null) => [.. (await NewsAsync(about)).Select(one => one.Person)];

    public async Task<ImmutableArray<RoundRun>> RunsAsync() =>
        (await Grains.GetGrain<IReminderDeskGrain>(0).OfUnitAsync(Company.Head, Company.Unit)).Value!.Runs;

    public ValueTask DisposeAsync() => _silo.DisposeAsync();

    private async Task FoundAsync()
    {
        Company = await TestCompany.FoundAsync(Grains);
        UnitCode elsewhere = new($"E-{Company.Mark}");
        await Company.SaveAsync(OrgUnitDocument.Kind, elsewhere, new OrgUnit { Name = "Elsewhere" });
        Leads = [.. Enumerable.Range(1, 3).Select(no => Company.No($"l{no}"))];
        foreach (var lead in Leads)
        {
            await Company.SaveAsync(EmployeeKind.Kind, lead, new Employee { Name = lead.Value, Units = [new(new(2025, 1, 1), null, elsewhere)] });
        }

        for (var lead = 1; lead <= Leads.Length; lead++)
        {
            var no = Leads[lead - 1];
            await Company.StartAsync(ProjectOf(lead), project => project with { Leads = [new(new(2025, 1, 1), null, no)] });
        }

        var more = Enumerable.Range(1, 6).Select(no => Company.No($"x{no}")).ToList();
        foreach (var person in more)
        {
            await Company.HireAsync(person);
        }

        People = [Company.Ann, Company.Head, Company.Lead, .. more, Company.Office];
    }
}
