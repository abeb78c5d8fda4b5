using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace OpsSupport.Features.TimeReports;

/// <summary>A day as a program says it; an empty day takes back what was said.</summary>
public sealed class TimeDayForm
{
    [Required] public List<TimeForm.EntryForm>? Entries { get; set; }

    public ImmutableArray<TimeEntry> ToEntries() => [.. Entries!.Select(entry => entry.ToEntry())];
}
