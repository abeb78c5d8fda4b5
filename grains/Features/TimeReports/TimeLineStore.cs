using System.Collections.Immutable;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>Reads the lines of many time reports from their rows.</summary>
internal sealed class TimeLineStore(IDatabase database)
{
    private const string Lines = $"FROM document_line l WHERE l.kind = '{TimeReportKind.Name}'";

    // Enough to find a dozen projects among, few enough to read while a page waits.
    private const int RecentLines = 200;
    private const int MostReturnedDays = 10;

    /// <summary>Which lines.</summary>
    public sealed record Filter
    {
        public Approver? Awaiting { get; init; }

        public ProjectNo? Project { get; init; }

        public EmployeeNo? Employee { get; init; }

        public Period? Month { get; init; }

        /// <summary>Whether lines that were returned or taken back are left out.</summary>
        public bool OnlyCounting { get; init; }
    }

    /// <summary>Whose answer is waited for.</summary>
    /// <param name="Led">The projects he leads, on which he also answers what <paramref name="Predecessors"/> were asked.</param>
    public sealed record Approver(EmployeeNo Person, ImmutableArray<ProjectNo> Led, ImmutableArray<EmployeeNo> Predecessors);

    /// <summary>Lines by person and day, oldest first.</summary>
    public Task<LineSelection> ListAsync(Filter filter, PageRequest page) => database.ReadAsync(async connection =>
    {
        var conditions = ConditionsOf(filter);
        var (count, total) = await conditions.Bind(connection.Query(
            $"SELECT count(*), CAST(coalesce(sum(l.quantity), 0) AS bigint) {Lines} AND {conditions.Text}"))
            .FirstAsync(static (ref row) => (row.Large(), row.Large()));
        var rows = await conditions.Bind(connection.Query(
            $"SELECT l.key, l.body {Lines} AND {conditions.Text} ORDER BY l.employee, l.day, l.line LIMIT @take OFFSET @skip"))
            .With("take", page.Take).With("skip", page.Skip)
            .ListAsync(static (ref row) => new StoredTimeLine(row.Text(), TimeReportState.LineOf(row.Text())));
        return new LineSelection(rows, (int)count, Hours.FromHundredths(total));
    });

    /// <summary>Where a person worked lately, last day first.</summary>
    public Task<ImmutableArray<ProjectNo>> RecentProjectsAsync(EmployeeNo employee) => database.ReadAsync(async connection =>
    {
        var projects = await connection.Query(
            $"SELECT l.project {Lines} AND l.employee = @employee AND l.status <> {(int)TimeLineStatus.Removed} ORDER BY l.day DESC LIMIT {RecentLines}")
            .With("employee", employee.Value)
            .ListAsync(static (ref row) => new ProjectNo(row.Text()));
        return projects.Distinct().ToImmutableArray();
    });

    /// <summary>Days of a person with lines that were returned, oldest first.</summary>
    public Task<ImmutableArray<DateOnly>> ReturnedDaysAsync(EmployeeNo employee) => database.ReadAsync(connection => connection.Query(
        $"SELECT DISTINCT l.day {Lines} AND l.employee = @employee AND l.status = {(int)TimeLineStatus.Returned} ORDER BY l.day LIMIT {MostReturnedDays}")
        .With("employee", employee.Value)
        .ListAsync(static (ref row) => row.Day()));

    /// <summary>The reports of a person with approved lines since a day, and how many each has.</summary>
    public Task<ImmutableArray<ApprovedReport>> ApprovedReportsAsync(EmployeeNo employee, DateOnly from) => database.ReadAsync(connection => connection.Query(
        $"SELECT l.key, count(*) {Lines} AND l.employee = @employee AND l.day >= @from AND l.status = {(int)TimeLineStatus.Approved} GROUP BY l.key ORDER BY l.key")
        .With("employee", employee.Value).With("from", from)
        .ListAsync(static (ref row) => new ApprovedReport(row.Text(), (int)row.Large())));

    private Conditions ConditionsOf(Filter filter) => Waiting(filter.Awaiting)
        .AndIf(filter.Project?.Value, "l.project = @project", "project")
        .AndIf(filter.Employee?.Value, "l.employee = @employee", "employee")
        .AndIf(filter.Month?.FirstDay, "l.day >= @first", "first")
        .AndIf(filter.Month?.LastDay, "l.day <= @last", "last")
        .And(filter.OnlyCounting ? $"l.status IN ({(int)TimeLineStatus.Submitted}, {(int)TimeLineStatus.Approved})" : "1 = 1");

    // Whoever was asked first and last is looked up by the index of what waits; the projects narrow it down.
    private Conditions Waiting(Approver? approver) => approver is null ? new()
        : approver.Predecessors.IsEmpty ? new Conditions().AndIf(approver.Person.Value, "l.awaiting = @awaiting", "awaiting")
        : new Conditions()
            .AndIf(approver.Person.Value, "(l.awaiting = @awaiting OR l.employee <> @awaiting)", "awaiting")
            .AndIf(StoredJson.Write(approver.Predecessors.Add(approver.Person)), $"l.awaiting IN ({database.Dialect.Items("@asked")})", "asked")
            .AndIf(StoredJson.Write(approver.Led), $"(l.awaiting = @awaiting OR l.project IN ({database.Dialect.Items("@led")}))", "led");
}

/// <summary>A line and the key of the report it stands in.</summary>
internal sealed record StoredTimeLine(string Report, TimeReportLine Line);

/// <summary>Some lines, how many there are in all, and their hours.</summary>
internal sealed record LineSelection(ImmutableArray<StoredTimeLine> Lines, int Count, Hours Total);

internal sealed record ApprovedReport(string Key, int Lines);
