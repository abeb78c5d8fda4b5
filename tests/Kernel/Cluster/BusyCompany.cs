using System.Collections.Immutable;
using OpsSupport.Features.Contracts;
using OpsSupport.Features.TimeReports;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Cluster;

/// <summary>
/// People at work, a bounded number of commands a second: some report days on a package and on a plain project, which their
/// lead approves, others sign contracts on the members of the package.
/// </summary>
internal sealed class BusyCompany
{
    /// <summary>Days that every reporter reports, and half of the contracts that every signer signs.</summary>
    public const int Days = 50;

    /// <summary>What a reporter works on each of the two projects a day.</summary>
    public static readonly Hours HalfDay = Hours.Of(4);

    private const int ReporterCount = 12;
    private const int SignerCount = 4;
    private const int MemberCount = 8;

    // With 16 people at most 64 commands a second.
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);

    // Long before any test runs, and still after everybody was hired.
    private static readonly DateOnly FirstDay = new(2025, 5, 1);

    private readonly IGrainFactory _grains;
    private readonly TestCompany _company;

    private BusyCompany(IGrainFactory grains, TestCompany company) => (_grains, _company) = (grains, company);

    public const int Commands = (ReporterCount + SignerCount) * Days * 2;

    public ProjectNo Package => new($"M-{_company.Mark}");

    public ImmutableArray<ProjectNo> Members => [.. Enumerable.Range(1, MemberCount).Select(no => new ProjectNo($"{no}-{_company.Mark}"))];

    public ImmutableArray<EmployeeNo> Reporters => [.. Enumerable.Range(1, ReporterCount).Select(no => _company.No($"reporter{no}"))];

    public static ImmutableArray<Period> Months => [.. Enumerable.Range(0, Days).Select(day => Period.Of(FirstDay.AddDays(day))).Distinct()];

    /// <summary>Everybody and everything whose figures move.</summary>
    public IEnumerable<FigureScope> Scopes =>
    [
        FigureScope.Of(Package), FigureScope.Of(_company.Project), FigureScope.Of(_company.Unit),
        .. Members.Select(FigureScope.Of), .. Reporters.Select(FigureScope.Of),
    ];

    public static async Task<BusyCompany> FoundAsync(IGrainFactory grains)
    {
        var busy = new BusyCompany(grains, await TestCompany.FoundAsync(grains));
        await busy._company.PackageAsync(busy.Package, [.. busy.Members]);
        foreach (var reporter in busy.Reporters)
        {
            await busy._company.HireAsync(reporter);
        }

        return busy;
    }

    /// <summary>How often each of their operations stands in the audit.</summary>
    public static Task<ImmutableArray<(Guid Operation, long Count)>> AuditedAsync(IDatabase database) => database.ReadAsync(connection => connection
        .Query("SELECT operation, count(*) FROM audit_entry WHERE kind IN ('time-report', 'contract') GROUP BY operation")
        .ListAsync(static (ref row) => (row.Id(), row.Large())));

    /// <summary>Everybody does all of his work.</summary>
    public Task WorkAsync(CommandSender sender) => Task.WhenAll(
    [
        .. Reporters.Select(reporter => ReportAsync(sender, reporter)),
        .. Enumerable.Range(1, SignerCount).Select(signer => SignAsync(sender, signer)),
    ]);

    public ITimeReportGrain ReportOf(EmployeeNo reporter, Period month) =>
        _grains.GetGrain<ITimeReportGrain>(TimeReportKind.KeyOf(reporter, month));

    private async Task ReportAsync(CommandSender sender, EmployeeNo reporter)
    {
        using var pace = new PeriodicTimer(Pace, TimeProvider.System);
        foreach (var day in Enumerable.Range(0, Days).Select(FirstDay.AddDays))
        {
            var document = TimeReportKind.Kind.Ref(TimeReportKind.KeyOf(reporter, Period.Of(day)));
            var report = ReportOf(reporter, Period.Of(day));
            await pace.WaitForNextTickAsync();
            var submit = Intent.New(reporter, atVersion: 0);
            var said = await sender.SendAsync(
                document, submit, () => report.SubmitDayAsync(submit, day, [new(Package, HalfDay), new(_company.Project, HalfDay)]));
            await pace.WaitForNextTickAsync();
            var approve = Intent.New(_company.Lead, atVersion: 0);
            ImmutableArray<LineVersion> seen = [.. said.Lines.Where(line => line.Day == day).Select(line => new LineVersion(line.No, line.Revision))];
            await sender.SendAsync(document, approve, () => report.DecideAsync(approve, seen, TimeLineDecision.Approve, comment: null));
        }
    }

    private async Task SignAsync(CommandSender sender, int signer)
    {
        using var pace = new PeriodicTimer(Pace, TimeProvider.System);
        foreach (var no in Enumerable.Range(1, Days * 2))
        {
            await pace.WaitForNextTickAsync();
            var document = ContractDocument.Kind.Ref(ContractDocument.Kind.KeyOf(new ContractNo($"{signer}-{no}-{_company.Mark}")));
            var intent = Intent.New(_company.Office, atVersion: 0);
            var contract = ContractOf(Members[no % MemberCount], fen: (signer * 100_000) + no);
            await sender.SendAsync(
                document, intent, () => _grains.GetGrain<IDocumentGrain<Contract>>(document.ToGrainId()).SaveAsync(intent, contract));
        }
    }

    private Contract ContractOf(ProjectNo member, long fen) => new()
    {
        Name = "Signed under load",
        Customer = _company.Customer,
        SignedOn = FirstDay,
        Parts = [new(member, Money.FromMinor(fen, Currency.Cny))],
    };
}
