using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using OpsSupport.Kernel.Forms;

namespace OpsSupport.Features.TimeReports;

/// <summary>A day as it is typed in.</summary>
public sealed class TimeForm
{
    public DateOnly Day { get; set; }

    /// <summary>The version of the month that was shown.</summary>
    public int Version { get; set; }

    public Guid Operation { get; set; }

    public List<EntryForm> Entries { get; set; } = [];

    public static TimeForm Of(TimeDesk desk) => new()
    {
        Day = desk.Day,
        Version = desk.Version,
        Operation = Guid.CreateVersion7(),
        Entries = [.. desk.Lines.Select(line => line.Line).Where(TimeLines.IsOpen).Select(line => EntryForm.Of(line.Entry))],
    };

    public ImmutableArray<TimeEntry> ToEntries() => [.. Entries.Select(entry => entry.ToEntry())];

    /// <summary>One project's part of the day.</summary>
    public sealed class EntryForm
    {
        [Required, CodeText] public string Project { get; set; } = "";

        [Required, QuarterHours] public decimal? Hours { get; set; }

        [StringLength(200)] public string? Activity { get; set; }

        [StringLength(100)] public string? Place { get; set; }

        [StringLength(500)] public string? Remark { get; set; }

        /// <summary>What the page shows around it. Never typed in.</summary>
        [BindNever, ValidateNever, JsonIgnore] public EntryNotes Notes { get; set; } = EntryNotes.None;

        public static EntryForm Of(TimeEntry entry) => new()
        {
            Project = entry.Project.Value,
            Hours = entry.Hours.Value,
            Activity = entry.Activity,
            Place = entry.Place,
            Remark = entry.Remark,
        };

        public TimeEntry ToEntry() => new(new(Project.Trim()), Kernel.Values.Hours.Of(Hours!.Value), Activity ?? "", Place ?? "", Remark ?? "");
    }
}
