using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Projects;

[GrainType(ProjectDocument.Name)]
internal sealed class ProjectGrain(
    [PersistentState(ProjectDocument.Name, StorageNames.Documents)] IPersistentState<DocumentState<Project>> state,
    ProjectRules rules, PanoramaView panorama, LedgerStore ledger, DocumentServices services)
    : DocumentGrain<Project>(state, rules, services), IProjectGrain
{
    private readonly DocumentServices _services = services;

    private int Version => Current?.Header.Version ?? 0;

    private ProjectNo No => new(DocumentKind.CodeOf(this.GetPrimaryKeyString()));

    public Task<Result<ReportingFacts>> ReportingFactsAsync(EmployeeNo employee, DateOnly day, string field) => Task.FromResult<Result<ReportingFacts>>(
        Current is not { Header.Status: DocumentStatus.Effective, Body: var project } ? new UnknownReference(field, No.Value)
        : ProjectRules.Reporting(No, project, employee, day, field) is { } refusal ? refusal
        : new ReportingFacts(No, project.Name, project.Leads.On(day)));

    // Whoever asks is no member and may not have seen the project, so no version of it can be stale to him.
    public Task<Result<DocumentHeader>> RequestToJoinAsync(Intent intent) => ChangeAsync(intent with { AtVersion = Version }, DocumentAction.Join, project =>
        project.Members.Contains(intent.By) || project.JoinRequests.Contains(intent.By)
            ? project
            : project with { JoinRequests = project.JoinRequests.Add(intent.By) });

    public Task<Result<DocumentHeader>> AnswerJoinRequestAsync(Intent intent, EmployeeNo person, Decision decision) =>
        ChangeAsync(intent, DocumentAction.Join, project =>
            project.Leads.On(_services.Clock.Today) != intent.By && _services.Rights.Refusal(intent.By, Permission.Write(ProjectDocument.Kind)) is { } refusal ? refusal
            : !project.JoinRequests.Contains(person) ? new UnknownReference(nameof(Project.JoinRequests), person.Value)
            : project with
            {
                JoinRequests = project.JoinRequests.Remove(person),
                Members = decision == Decision.Approve ? project.Members.Add(person) : project.Members,
            });

    public async Task<Result<ProjectPanorama>> PanoramaAsync(EmployeeNo reader)
    {
        var document = await GetAsync(reader);
        return document.Succeeded ? panorama.Of(No, document.Value) : document.Errors;
    }

    // A budget is a figure of cost, also where it is planned.
    protected override HiddenMember<Project>? HiddenFrom(EmployeeNo person) =>
        _services.Rights.Reaches(person, Permission.SeeCost, FigureScope.Of(No)) ? null
        : new("budget", Permission.SeeCost, (project, other) => project with { Budget = other?.Budget ?? [] });

    protected override async Task<DomainError?> GuardAsync(Project body) =>
        ProjectRules.MembershipDiffers(Current?.Body, body)
        && await ledger.LastDayAsync(FigureScope.Of(No)) is { } last
        && FirstChange(Current?.Body, body) is { } from && from <= last
            ? new MembershipOverPostings(last)
            : null;

    /// <summary>The first day whose package would be another than before.</summary>
    private static DateOnly? FirstChange(Project? before, Project after) => (before?.Packages ?? []).Concat(after.Packages)
        .SelectMany(dated => new[] { dated.From, dated.To }).OfType<DateOnly>().Distinct().Order()
        .Where(day => before?.Packages.On(day) != after.Packages.On(day)).Select(day => (DateOnly?)day).FirstOrDefault();
}
