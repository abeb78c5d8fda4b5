using OpsSupport.Features.Employees;
using OpsSupport.Features.Projects;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>What the project and the person's own record say to a correction.</summary>
/// <param name="Overtime">The hours of the corrected day that the person's head has agreed to.</param>
internal sealed record CorrectionFacts(WorkFacts Person, ReportingFacts Project, Hours Overtime);
