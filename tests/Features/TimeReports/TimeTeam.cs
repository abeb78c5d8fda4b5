using System.Collections.Immutable;
using OpsSupport.Features.Employees;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>A company whose people report time, so that a test says only who worked how long on what.</summary>
internal sealed class TimeTeam
{
    private TimeTeam(IGrainFactory grains, TestCompany company) => (Grains, Company) = (grains, company);

    public IGrainFactory Grains { get; }

    public TestCompany Company { get; }

    public IReportingStatusGrain Status => Grains.GetGrain<IReportingStatusGrain>(0);

    public ITimeLinesGrain Lines => Grains.GetGrain<ITimeLinesGrain>(0);

    /// <summary>How a person's day stands, as the head of the unit sees it.</summary>
    public async Task<PersonDay> StatusOfAsync(EmployeeNo person, DateOnly day) =>
        (await Status.OfUnitAsync(Company.Head, Company.Unit, day, day)).Value!.People.Single(one => one.Employee == person);

    /// <summary>What a person finds before him today.</summary>
    public async Task<TimeDesk> DeskAsync(EmployeeNo person) => (await Grains.GetGrain<ITimeDeskGrain>(0).OpenAsync(person, null)).Value!;

    public static async Task<TimeTeam> FoundAsync(IGrainFactory grains) => new(grains, await TestCompany.FoundAsync(grains));

    public ITimeReportGrain Of(EmployeeNo employee, DateOnly? day = null) =>
        Grains.GetGrain<ITimeReportGrain>(TimeReportKind.KeyOf(employee, Period.Of(day ?? RunningSystem.Today)));

    /// <summary>Some more projects of the lead.</summary>
    public async Task<ImmutableArray<ProjectNo>> ProjectsAsync(int count)
    {
        ImmutableArray<ProjectNo> projects = [.. Enumerable.Range(1, count).Select(number => new ProjectNo($"P{number}-{Company.Mark}"))];
        foreach (var project in projects)
        {
            await Company.StartAsync(project);
        }

        return projects;
    }

    /// <summary>Today's hours of a person who has reported nothing yet.</summary>
    public Task<Result<TimeReport>> SubmitAsync(EmployeeNo employee, ProjectNo project, decimal hours) =>
        Of(employee).SubmitDayAsync(Intent.New(employee, 0), RunningSystem.Today, [new(project, Hours.Of(hours))]);

    /// <summary>The lead approves everything a person reported in the month, and the figures learn of it.</summary>
    public async Task ApproveAllAsync(EmployeeNo employee)
    {
        await DecideAsync(Company.Lead, TimeLineDecision.Approve, employee);
        await Of(employee).SettleAsync();
    }

    /// <summary>Somebody answers on every line of some people's months.</summary>
    public async Task<ManyLinesDecided> DecideAsync(EmployeeNo by, TimeLineDecision decision, params EmployeeNo[] people)
    {
        var reports = new List<ReportLines>();
        foreach (var person in people)
        {
            var report = (await Of(person).GetAsync(person)).Value!;
            reports.Add(new(person, report.Month, [.. report.Lines.Select(line => new LineVersion(line.No, line.Revision))]));
        }

        return (await Grains.GetGrain<ITimeApprovalGrain>(0).DecideAsync(Intent.New(by, 0), [.. reports], decision, null)).Value!;
    }

    public async Task<TimeLinePage> WaitingForAsync(EmployeeNo approver) => (await Lines.WaitingForAsync(approver, new(0, 100))).Value!;

    public async Task<(int Lines, int Version)> LinesAndVersionAsync(EmployeeNo employee)
    {
        var report = (await Of(employee).GetAsync(employee)).Value!;
        return (report.Lines.Length, report.Version);
    }

    public Task<DocumentHeader> RaiseAsync(EmployeeNo employee, decimal perDay, DateOnly from) => Company.ChangeAsync<Employee, EmployeeNo>(
        EmployeeKind.Kind, employee, person => person with { Rates = person.Rates.Set(from, new(Money.Cny(perDay), Hours.Of(8))) });

    /// <summary>Re-rates and has the figures learn of it.</summary>
    public async Task<Result<ReRateRun>> ReRateAsync(EmployeeNo by, EmployeeNo employee, DateOnly from)
    {
        var run = await Grains.GetGrain<IReRateGrain>(0).RunAsync(Intent.New(by, 0), employee, from);
        await Of(employee, from).SettleAsync();
        return run;
    }

    public Task CloseAsync(Period period) =>
        Grains.GetGrain<IAccountingPeriodsGrain>("periods").CloseAsync(Intent.New(Company.Office, 0), period);

    public async Task<LiveFigures> FiguresAsync(FigureScope scope) =>
        (await Grains.GetGrain<IFiguresGrain>(scope.Key).GetAsync(Company.Office)).Value!;

    public async Task<ImmutableArray<FigureEntry>> EntriesAsync(FigureScope scope) =>
        (await Grains.GetGrain<ILedgerGrain>(0).EntriesAsync(Company.Office, new(scope), new(0, 100))).Value!.Entries;
}
