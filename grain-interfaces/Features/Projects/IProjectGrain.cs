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
    [ReadOnly]
    Task<Result<ProjectPanorama>> PanoramaAsync(EmployeeNo reader);
}

/// <summary>A project that takes a person's time on a day.</summary>
/// <param name="Lead">Who approves the line; null when the project has no lead.</param>
[GenerateSerializer, Immutable, Alias("reporting-facts")]
public sealed record ReportingFacts(ProjectNo Project, string Name, EmployeeNo? Lead);
