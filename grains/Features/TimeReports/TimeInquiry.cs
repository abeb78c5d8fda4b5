using System.Collections.Immutable;
using OpsSupport.Features.Employees;
using OpsSupport.Features.Overtimes;
using OpsSupport.Features.Projects;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>Asks projects and people what the rules of time need to know. Nobody asked here ever asks back.</summary>
internal sealed class TimeInquiry(IGrainFactory grains, Approvers approvers)
{
    /// <summary>Who answers lines as the company is today.</summary>
    public Approvers Approvers => approvers;

    public Task<Result<WorkFacts>> PersonAsync(EmployeeNo employee, DateOnly day) =>
        grains.GetGrain<IEmployeeGrain>(EmployeeKind.Kind.KeyOf(employee)).WorkFactsAsync(day);

    /// <param name="field">The form field that a refusal marks.</param>
    public Task<Result<ReportingFacts>> ProjectAsync(ProjectNo project, EmployeeNo employee, DateOnly day, string field) =>
        grains.GetGrain<IProjectGrain>(ProjectDocument.Kind.KeyOf(project)).ReportingFactsAsync(employee, day, field);

    /// <summary>What the projects of a day's entries say, one answer per entry. There are no more of them than a policy allows.</summary>
    public async Task<ImmutableArray<Result<ReportingFacts>>> ProjectsAsync(ImmutableArray<TimeEntry> entries, EmployeeNo employee, DateOnly day) =>
        [.. await Task.WhenAll(entries.Select((entry, index) => ProjectAsync(entry.Project, employee, day, TimeDayRules.ProjectField(index))))];

    /// <summary>The hours of a day that the person's head has agreed to. Asked only when a day is longer than the usual limit.</summary>
    public Task<Hours> OvertimeAsync(EmployeeNo employee, DateOnly day) => grains.GetGrain<IOvertimesGrain>(0).AgreedAsync(employee, day);

    /// <summary>The cost rates of a person on some days of a month; a day without a rate is left out.</summary>
    public async Task<IReadOnlyDictionary<DateOnly, CostRate>> RatesAsync(EmployeeNo employee, IEnumerable<DateOnly> days)
    {
        var asked = days.Distinct().ToList();
        var people = await Task.WhenAll(asked.Select(day => PersonAsync(employee, day)));
        return asked.Zip(people).Where(answer => answer.Second.Value?.Rate is not null)
            .ToDictionary(answer => answer.First, answer => answer.Second.Value!.Rate!);
    }
}
