using System.Collections.Immutable;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>Sums the lines of many people by person and day. Two queries answer for a unit of ten and for a company of twenty thousand.</summary>
internal sealed class ReportingStore(IDatabase database)
{
    // Until the end of the day after.
    private const int DaysInTime = 1;

    private const string Of = $"FROM document_line l WHERE l.kind = '{TimeReportKind.Name}' AND l.day >= @from AND l.day <= @to";

    private static readonly string Counting = $"l.status IN ({(int)TimeLineStatus.Submitted}, {(int)TimeLineStatus.Approved})";

    /// <summary>What people said of days; who said nothing of a day has no entry for it.</summary>
    /// <param name="employees">Everybody where empty.</param>
    public Task<ImmutableArray<ReportedHours>> HoursAsync(DateOnly from, DateOnly to, ImmutableArray<EmployeeNo> employees) =>
        AskAsync($"SELECT l.employee, l.day, {Sum(Counting)}, {Sum($"l.status = {(int)TimeLineStatus.Approved}")}, " +
            $"{Sum($"{Counting} AND coalesce(l.days_late, 0) <= {DaysInTime}")}, {Number(TimeLineStatus.Submitted)}, {Number(TimeLineStatus.Returned)}",
            "l.employee, l.day", from, to, employees, ReadHours);

    /// <summary>How many lines of people wait for an answer, by project.</summary>
    /// <param name="employees">Everybody where empty.</param>
    public Task<ImmutableArray<WaitingOf>> WaitingAsync(DateOnly from, DateOnly to, ImmutableArray<EmployeeNo> employees) =>
        AskAsync($"SELECT l.employee, l.project, {Number(TimeLineStatus.Submitted)}", "l.employee, l.project", from, to, employees, ReadWaiting, "l.awaiting IS NOT NULL");

    private Task<ImmutableArray<T>> AskAsync<T>(
        string select, string group, DateOnly from, DateOnly to, ImmutableArray<EmployeeNo> employees, RowReading<T> reading, string condition = "1 = 1") =>
        database.ReadAsync(connection =>
        {
            var conditions = new Conditions().And(condition)
                .AndIf(StoredJson.WriteUnlessEmpty(employees), $"l.employee IN ({database.Dialect.Items("@employees")})", "employees");
            return conditions.Bind(connection.Query($"{select} {Of} AND {conditions.Text} GROUP BY {group}")).With("from", from).With("to", to).ListAsync(reading);
        });

    private static string Sum(string condition) => $"CAST(coalesce(sum(CASE WHEN {condition} THEN l.quantity END), 0) AS bigint)";

    private static string Number(TimeLineStatus status) => $"sum(CASE WHEN l.status = {(int)status} THEN 1 ELSE 0 END)";

    private static ReportedHours ReadHours(ref RowReader row) => new(
        new(row.Text()), row.Day(), Hours.FromHundredths(row.Large()), Hours.FromHundredths(row.Large()), Hours.FromHundredths(row.Large()),
        (int)row.Large(), (int)row.Large());

    private static WaitingOf ReadWaiting(ref RowReader row) => new(new(row.Text()), new(row.Text()), (int)row.Large());
}

/// <summary>What a person said of a day.</summary>
/// <param name="Reported">Submitted and approved.</param>
/// <param name="InTime">Of it, what was said by the end of the day after.</param>
internal sealed record ReportedHours(EmployeeNo Employee, DateOnly Day, Hours Reported, Hours Approved, Hours InTime, int Pending, int Returned);

/// <summary>How many lines of a person on a project wait for an answer.</summary>
internal sealed record WaitingOf(EmployeeNo Employee, ProjectNo Project, int Lines);
