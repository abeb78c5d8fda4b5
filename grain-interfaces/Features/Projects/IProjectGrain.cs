using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.Projects;

/// <summary>One project. Its key is <see cref="ProjectDocument.Kind"/>'s key of the project number.</summary>
public interface IProjectGrain : IDocumentGrain<Project>
{
    /// <summary>Whether a person may report time on it that day, and who approves; always current.</summary>
    /// <param name="field">The form field that a refusal marks.</param>
    [ReadOnly]
    Task<Result<ReportingFacts>> ReportingFactsAsync(EmployeeNo employee, DateOnly day, string field);

    /// <summary>The person asks to become a member; the lead sees it on the project.</summary>
    Task<Result<DocumentHeader>> RequestToJoinAsync(Intent intent);

    /// <summary>The lead answers a request to join.</summary>
    Task<Result<DocumentHeader>> AnswerJoinRequestAsync(Intent intent, EmployeeNo person, Decision decision);

    /// <summary>The project as its panorama shows it: basic data, members of the package, contracts. Figures come from the figures grain.</summary>
    /// <param name="asOf">The day to look from (AT-33.7); today where null.</param>
    [ReadOnly]
    Task<Result<ProjectPanorama>> PanoramaAsync(EmployeeNo reader, DateOnly? asOf = null);

    /// <summary>Whether the project may become a member of a package, as <see cref="EnterPackageAsync"/> would decide.</summary>
    [ReadOnly]
    Task<Result<DocumentHeader>> CheckEntryAsync(EmployeeNo by, ProjectNo package, DateOnly from);

    /// <summary>The project becomes a member of a package from a day on. Its time moves by <see cref="IPackageGrain.EnterAsync"/>.</summary>
    Task<Result<DocumentHeader>> EnterPackageAsync(Intent intent, ProjectNo package, DateOnly from);

    /// <summary>The project is no member of the package from that day on, whatever else about it changed meanwhile.</summary>
    Task<Result<DocumentHeader>> LeavePackageAsync(Intent intent, ProjectNo package, DateOnly on);

    /// <summary>The lead or whoever may write projects says that a milestone is reached, or that it is not after all.</summary>
    /// <param name="number">Its place in the list, from 0.</param>
    Task<Result<DocumentHeader>> ReachMilestoneAsync(Intent intent, int number, DateOnly? on);
}

/// <summary>A project that takes a person's time on a day.</summary>
/// <param name="Lead">Who approves the line; null when the project has no lead.</param>
[GenerateSerializer, Immutable, Alias("reporting-facts")]
public sealed record ReportingFacts(ProjectNo Project, string Name, EmployeeNo? Lead);
