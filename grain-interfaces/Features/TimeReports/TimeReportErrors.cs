using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>Hours of a line must be 0.25 to 24 in steps of a quarter.</summary>
[GenerateSerializer, Immutable, Alias("time-report.hours-invalid")]
public sealed record HoursInvalid(string Name, decimal Hours) : DomainError(Name);

/// <summary>A day has 24 hours (invariant I-32).</summary>
[GenerateSerializer, Immutable, Alias("time-report.too-many-hours")]
public sealed record TooManyHours(Hours Total) : DomainError;

/// <summary>More than may be worked on a day without an approved overtime.</summary>
[GenerateSerializer, Immutable, Alias("time-report.overtime-not-approved")]
public sealed record OvertimeNotApproved(Hours Total, Hours Limit) : DomainError;

/// <summary>The same project stands in two lines of the day.</summary>
[GenerateSerializer, Immutable, Alias("time-report.project-twice")]
public sealed record ProjectReportedTwice(string Name, ProjectNo Project) : DomainError(Name);

/// <summary>The day has not come yet.</summary>
[GenerateSerializer, Immutable, Alias("time-report.day-in-future")]
public sealed record DayInFuture(DateOnly Day) : DomainError;

/// <summary>More lines on one day than anyone works on.</summary>
[GenerateSerializer, Immutable, Alias("time-report.too-many-lines")]
public sealed record TooManyTimeLines(int Limit) : DomainError;

/// <summary>The line was changed or decided since it was seen.</summary>
[GenerateSerializer, Immutable, Alias("time-report.line-changed")]
public sealed record LineChanged(int Line) : DomainError;

/// <summary>Nobody approves his own time.</summary>
[GenerateSerializer, Immutable, Alias("time-report.own-line")]
public sealed record OwnLine(int Line, EmployeeNo? Superior) : DomainError;

/// <summary>No cost rate was set for the day, so the line cannot be costed.</summary>
[GenerateSerializer, Immutable, Alias("time-report.no-cost-rate")]
public sealed record NoCostRate(EmployeeNo Employee, DateOnly Day) : DomainError;

/// <summary>A correction would bring the hours of that day and project below zero or above 24.</summary>
[GenerateSerializer, Immutable, Alias("time-report.correction-out-of-range")]
public sealed record CorrectionOutOfRange(Hours Result) : DomainError;

/// <summary>A question over more days than can be answered at once, or over none.</summary>
[GenerateSerializer, Immutable, Alias("time-report.too-many-days")]
public sealed record TooManyDays(int Limit) : DomainError;

/// <summary>More templates than one person may keep.</summary>
[GenerateSerializer, Immutable, Alias("time-report.too-many-templates")]
public sealed record TooManyTemplates(int Limit) : DomainError(nameof(TimeTemplate.Name));
