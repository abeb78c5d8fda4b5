using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Forms;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>A week as it is typed in: projects by days.</summary>
public sealed class WeekForm
{
    public const int Days = 7;

    public DateOnly Monday { get; set; }

    /// <summary>The version of each day's month that was shown.</summary>
    public List<int> Versions { get; set; } = [];

    public Guid Operation { get; set; }

    public List<RowForm> Rows { get; set; } = [];

    public static WeekForm Of(TimeWeek week) => new()
    {
        Monday = week.Days[0].Facts.Day,
        Versions = [.. week.Days.Select(day => day.Version)],
        Operation = Guid.CreateVersion7(),
        Rows =
        [
            .. week.Days.SelectMany(day => day.Lines).Where(line => line.Line.Corrects is null).Select(line => line.Line.Entry.Project).Distinct()
                .Select(project => RowForm.Of(project, week)),
        ],
    };

    /// <summary>The entries of a day as they are typed, with the number of the row each comes from.</summary>
    public IEnumerable<(int Row, TimeEntry Entry)> EntriesOf(int day, WeekDay said) => Rows.Index()
        .Where(row => row.Item.Cells[day].Hours is not null and not 0)
        .Select(row => (row.Index, row.Item.ToEntry(day, said)));

    /// <summary>One project through the week.</summary>
    public sealed class RowForm
    {
        [Required, CodeText] public string Project { get; set; } = "";

        /// <summary>What was done; of every cell that says nothing else.</summary>
        [StringLength(200)] public string? Activity { get; set; }

        /// <summary>The activity that was shown, to tell a change from what was there.</summary>
        [StringLength(200)] public string? ActivityShown { get; set; }

        public List<CellForm> Cells { get; set; } = [];

        public static RowForm Of(ProjectNo project, TimeWeek week)
        {
            var open = week.Days.Select(day => TimeLines.OpenOf(day, project)).ToList();
            var activity = open.OfType<TimeReportLine>().Select(line => line.Entry.Activity).Distinct().ToList() is [var only] ? only : null;
            return new()
            {
                Project = project.Value,
                Activity = activity,
                ActivityShown = activity,
                Cells = [.. open.Select(line => new CellForm { Hours = line?.Entry.Hours.Value })],
            };
        }

        public static RowForm Empty(string project) => new() { Project = project, Cells = [.. Enumerable.Range(0, Days).Select(_ => new CellForm())] };

        /// <summary>A cell keeps its own words unless those of its row were changed.</summary>
        public TimeEntry ToEntry(int day, WeekDay said)
        {
            var (project, hours) = (new ProjectNo(Project.Trim()), Hours.Of(Cells[day].Hours!.Value));
            return TimeLines.OpenOf(said, project)?.Entry is { } before
                ? before with { Hours = hours, Activity = Activity == ActivityShown ? before.Activity : Activity ?? "" }
                : new(project, hours, Activity ?? "");
        }
    }

    /// <summary>The hours of a project on a day; empty or 0 for none.</summary>
    public sealed class CellForm
    {
        [QuarterHours, Range(0, 24)] public decimal? Hours { get; set; }
    }
}
