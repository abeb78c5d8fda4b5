using OpsSupport.Features.Projects;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.DemoCompany;

/// <summary>A made-up project before anybody worked on it.</summary>
internal sealed record ProjectPlan
{
    public required ProjectNo No { get; init; }

    public required string Name { get; init; }

    public ProjectKind Kind { get; init; }

    public required string Department { get; init; }

    public required DirectionCode Direction { get; init; }

    public required EmployeeNo Lead { get; init; }

    public CustomerCode? Customer { get; init; }

    public EmployeeNo? Salesperson { get; init; }

    public ProjectNo? Package { get; init; }

    /// <summary>The first and the last month of work.</summary>
    public required Period From { get; init; }

    public required Period To { get; init; }

    /// <summary>Everybody may report on it: work that no customer pays.</summary>
    public bool IsInternal { get; init; }

    public bool RunsIn(Period month) => From <= month && month <= To;
}
