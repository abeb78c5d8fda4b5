using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.TimeReports;

/// <summary>A week as the page shows it: what stands and what is typed, with its sums.</summary>
/// <param name="refused">What the silo said against which day.</param>
public sealed class WeekGrid(TimeWeek week, WeekForm form, ImmutableArray<DayRefused> refused)
{
    public ImmutableArray<GridDay> Days { get; } =
    [
        .. week.Days.Select((day, index) => new GridDay(
            index, day.Facts, day.Facts.Day > week.Today, day.Facts.Day == week.Today,
            (form.Rows.Sum(row => row.Cells[index].Hours) ?? 0) + TimeLines.Fixed(day.Lines).Value,
            refused.FirstOrDefault(one => one.Day == day.Facts.Day)?.Reasons ?? [])),
    ];

    public ImmutableArray<GridRow> Rows { get; } = [.. form.Rows.Select((row, index) => new GridRow(index, row, NameOf(week, row.Project), CellsOf(week, row, index)))];

    public decimal Total => Days.Sum(day => day.Total);

    public decimal Expected => Days.Sum(day => day.Facts.Expected.Value);

    public bool CanSay => Days.Any(day => day.IsOpen);

    private static string? NameOf(TimeWeek week, string project) =>
        week.Days.SelectMany(day => day.Lines).FirstOrDefault(line => line.Line.Entry.Project.Value == project)?.ProjectName
        ?? week.Projects.FirstOrDefault(one => one.No.Value == project)?.Name;

    private static ImmutableArray<GridCell> CellsOf(TimeWeek week, WeekForm.RowForm row, int index) => [.. week.Days.Select((day, column) =>
    {
        var lines = day.Lines.Where(line => line.Line.Entry.Project.Value == row.Project).ToList();
        // A project that was approved on a day can only be corrected there.
        var isOpen = day.Facts.Day <= week.Today && !day.Facts.IsClosed && lines.All(line => line.Line.Corrects is not null || TimeLines.IsOpen(line.Line));
        return new GridCell(index, column, day.Facts.Day, isOpen, row.Cells[column].Hours, lines);
    })];
}

/// <summary>A day of the grid.</summary>
/// <param name="Total">What is typed and what stands.</param>
public sealed record GridDay(int Index, DayFacts Facts, bool IsAhead, bool IsToday, decimal Total, ImmutableArray<DomainError> Reasons)
{
    public bool IsOpen => !IsAhead && !Facts.IsClosed;

    public bool IsStale => Reasons.Any(reason => reason is StaleVersion);

    /// <summary>Leave and more hours than are left of the day: worth a second look, no reason to refuse.</summary>
    public bool IsDoubtful => Facts.Leave != DayLeave.None && Total > Facts.Expected.Value;
}

/// <summary>A project of the grid.</summary>
/// <param name="Name">Null where nobody knows the project yet.</param>
public sealed record GridRow(int Index, WeekForm.RowForm Form, string? Name, ImmutableArray<GridCell> Cells)
{
    public decimal Total => Cells.Sum(cell => (cell.Typed ?? 0) + cell.Fixed);
}

/// <summary>A project on a day.</summary>
/// <param name="Typed">What is typed into it.</param>
/// <param name="Lines">What stands of it.</param>
public sealed record GridCell(int Row, int Column, DateOnly Day, bool IsOpen, decimal? Typed, IReadOnlyList<DeskLine> Lines)
{
    /// <summary>Hours that can only be corrected.</summary>
    public decimal Fixed => TimeLines.Fixed(Lines).Value;

    public TimeLineStatus? Status => Lines.Select(line => (TimeLineStatus?)line.Line.Status).OrderBy(status => status == TimeLineStatus.Returned ? 0 : 1).FirstOrDefault();

    /// <summary>Why it was returned.</summary>
    public DeskLine? Returned => Lines.FirstOrDefault(line => line.Line is { Status: TimeLineStatus.Returned, Comment: not null });

    public string Name => $"Form.Rows[{Row}].Cells[{Column}].Hours";

    public string Id => $"Form_Rows_{Row}__Cells_{Column}__Hours";
}
