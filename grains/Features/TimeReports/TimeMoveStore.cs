using System.Collections.Immutable;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>Finds time that stands on a project, and time that stands on a member of a package and should not.</summary>
internal sealed class TimeMoveStore(IDatabase database)
{
    private static readonly string Counting =
        $"l.kind = '{TimeReportKind.Name}' AND l.status IN ({(int)TimeLineStatus.Submitted}, {(int)TimeLineStatus.Approved})";

    /// <summary>The lines that stand on a project, reported on that day or later.</summary>
    public Task<ImmutableArray<StoredTimeLine>> LinesAsync(ProjectNo project, DateOnly from) => database.ReadAsync(connection => connection
        .Query($"SELECT l.key, l.body FROM document_line l WHERE {Counting} AND l.project = @project AND l.day >= @from ORDER BY l.key, l.line")
        .With("project", project.Value).With("from", from)
        .ListAsync(static (ref row) => new StoredTimeLine(row.Text(), TimeReportState.LineOf(row.Text()))));

    /// <summary>What the time of a project costs, of days from the first to before the second, per currency.</summary>
    public Task<ImmutableArray<Money>> CostAsync(ProjectNo project, DateOnly from, DateOnly before) => database.ReadAsync(connection => connection
        .Query("""
            SELECT CAST(sum(e.amount) AS bigint), e.currency FROM figure_entry e
            WHERE e.project = @project AND e.source_kind = @source AND e.business_date >= @from AND e.business_date < @before
            GROUP BY e.currency ORDER BY e.currency
            """)
        .With("project", project.Value).With("source", TimeReportKind.Name).With("from", from).With("before", before)
        .ListAsync(static (ref row) => row.Money()));

    /// <summary>Members of packages with time on days on which they are members.</summary>
    public Task<ImmutableArray<ProjectNo>> AstrayAsync() => database.ReadAsync(connection => connection
        .Query($"""
            SELECT DISTINCT l.project FROM dated_fact f JOIN document_line l ON l.project = f.subject
            WHERE f.fact = 'package' AND {Counting} AND l.day >= f.from_day AND (f.to_day IS NULL OR l.day < f.to_day)
            """)
        .ListAsync(static (ref row) => new ProjectNo(row.Text())));
}
