using System.Collections.Immutable;
using OpsSupport.Features.TimeReports;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.DemoCompany;

/// <summary>What a person reported for a day, and what became of it.</summary>
internal sealed record DayReport(EmployeeNo Employee, DateOnly Day, ImmutableArray<PlannedEntry> Entries);

/// <param name="Status">Submitted, approved or returned.</param>
internal sealed record PlannedEntry(TimeEntry Entry, TimeLineStatus Status);
