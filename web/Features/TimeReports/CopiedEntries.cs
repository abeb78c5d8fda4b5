using System.Collections.Immutable;

namespace OpsSupport.Features.TimeReports;

/// <summary>What of something said before can be said again, and what was left out because its project takes no time now.</summary>
/// <param name="LeftOut">The numbers of the projects left out.</param>
public sealed record CopiedEntries(ImmutableArray<TimeEntry> Entries, ImmutableArray<string> LeftOut)
{
    public static CopiedEntries None { get; } = new([], []);

    public static CopiedEntries Of(IEnumerable<TimeEntry> entries, IEnumerable<ReportableProject> offered)
    {
        var taken = offered.Select(project => project.No).ToHashSet();
        var can = entries.ToLookup(entry => taken.Contains(entry.Project));
        return new([.. can[true]], [.. can[false].Select(entry => entry.Project.Value).Distinct()]);
    }
}
