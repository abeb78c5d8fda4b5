using System.Collections.Immutable;
using OpsSupport.Features.TimeReports;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Projects;

/// <summary>How projects enter and leave packages, and what stands in the way.</summary>
internal static class PackageRules
{
    /// <summary>The project as a member from a day on (AT-05.7).</summary>
    public static Result<Project> Enter(Project project, ProjectNo package, DateOnly from) =>
        project.Packages.FirstOrDefault(stay => stay.Value != package && (stay.To is null || from < stay.To)) is { } elsewhere
            ? new MemberElsewhere(elsewhere.Value, elsewhere.From)
            : project with { Packages = project.Packages.Set(from, package) };

    /// <summary>The project without a package from a day on (AT-05.6).</summary>
    public static Result<Project> Leave(Project project, ProjectNo package, DateOnly on) =>
        project.Packages.On(on) == package
            ? project with { Packages = project.Packages.End(on) }
            : new NoMemberThen(on);

    /// <summary>The first day whose package would be another than before; null when none would.</summary>
    public static DateOnly? FirstChange(Project? before, Project after) => (before?.Packages ?? []).Concat(after.Packages)
        .SelectMany(dated => new[] { dated.From, dated.To }).OfType<DateOnly>().Distinct().Order()
        .Where(day => before?.Packages.On(day) != after.Packages.On(day)).Select(day => (DateOnly?)day).FirstOrDefault();

    /// <summary>
    /// Why membership cannot change for the days of what stands posted on the project. Its budget it takes along itself, time in
    /// open periods moves (AT-05.11); everything else was posted for what the project was then, and stays.
    /// </summary>
    public static DomainError? InTheWay(ImmutableArray<StandingFigures> standing, ImmutableHashSet<Period> closed)
    {
        var others = standing.Where(figures => figures.SourceKind is not (TimeReportKind.Name or ProjectDocument.Name)).ToList();
        var settled = standing.Where(figures => figures.SourceKind == TimeReportKind.Name && closed.Contains(figures.Period)).ToList();
        return others.Count > 0 ? new MembershipOverPostings(others.Max(figures => figures.LastDay))
            : settled.Count > 0 ? new MembershipInClosedPeriod(settled.Max(figures => figures.Period)!)
            : null;
    }
}
