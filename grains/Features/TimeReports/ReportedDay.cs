using System.Collections.Immutable;
using OpsSupport.Features.Employees;
using OpsSupport.Features.Projects;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.TimeReports;

/// <summary>What a person says of a day, with what the projects and the person's own record say to it.</summary>
/// <param name="Projects">One answer per entry.</param>
internal sealed record ReportedDay(
    DateOnly Day, ImmutableArray<TimeEntry> Entries, WorkFacts Person, ImmutableArray<Result<ReportingFacts>> Projects);
