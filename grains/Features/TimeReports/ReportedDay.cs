using System.Collections.Immutable;
using OpsSupport.Features.Employees;
using OpsSupport.Features.Projects;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>What a person says of a day, with what the projects and the person's own record say to it.</summary>
/// <param name="Projects">One answer per entry.</param>
/// <param name="Overtime">The hours of the day that the person's head has agreed to; none where nobody was asked.</param>
internal sealed record ReportedDay(
    DateOnly Day, ImmutableArray<TimeEntry> Entries, WorkFacts Person, ImmutableArray<Result<ReportingFacts>> Projects, Hours Overtime)
{
    /// <summary>It was said elsewhere at its own time; what matters is not when it came here.</summary>
    public bool IsTakenOver { get; init; }
}
