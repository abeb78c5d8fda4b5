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
    private static readonly Permission Write = Permission.Write(ProjectDocument.Kind);

    private readonly DocumentServices _services = services;

    private int Version => Current?.Header.Version ?? 0;

    private ProjectNo No => new(DocumentKind.CodeOf(this.GetPrimaryKeyString()));

    public Task<Result<ReportingFacts>> ReportingFactsAsync(EmployeeNo employee, DateOnly day, string field) => Task.FromResult<Result<ReportingFacts>>(
        Current is not { Header.Status: DocumentStatus.Effective, Body: var project } ? new UnknownReference(field, No.Value)
        : ProjectRules.Reporting(No, project, employee, day, field) is { } refusal ? refusal
        : new ReportingFacts(No, project.Name, project.Leads.On(day)));

    // Whoever asks is no member and may not have seen the project, so no version of it can be stale to him.
    public Task<Result<DocumentHeader>> RequestToJoinAsync(Intent intent) => ChangeAsync(intent with { AtVersion = Version }, DocumentAction.Join, project =>
        project.IsWorkedOnBy(intent.By, _services.Clock.Today) || project.JoinRequests.Contains(intent.By)
            ? project
            : project with { JoinRequests = project.JoinRequests.Add(intent.By) });

    public Task<Result<DocumentHeader>> AnswerJoinRequestAsync(Intent intent, EmployeeNo person, Decision decision) =>
        ChangeAsync(intent, DocumentAction.Join, project =>
            NeitherLeadNorWriter(project, intent.By) is { } refusal ? refusal
            : !project.JoinRequests.Contains(person) ? new UnknownReference(nameof(Project.JoinRequests), person.Value)
            : project with
            {
                JoinRequests = project.JoinRequests.Remove(person),
                Members = decision == Decision.Approve ? project.Members.Add(new(person)) : project.Members,
            });

    public async Task<Result<ProjectPanorama>> PanoramaAsync(EmployeeNo reader, DateOnly? asOf)
    {
        var document = await GetAsync(reader);
        return document.Succeeded ? panorama.Of(No, document.Value, asOf, withCost: HiddenFrom(reader) is null, _services.Rights.Reaches(reader, Permission.SeeFigures, FigureScope.Of(No))) : document.Errors;
    }

    public async Task<Result<DocumentHeader>> CheckEntryAsync(EmployeeNo by, ProjectNo package, DateOnly from)
    {
        if (_services.Rights.Refusal(by, Write) is { } refusal)
        {
            return refusal;
        }

        if (Current is not { } document)
        {
            return new UnknownReference(nameof(Project.Packages), No.Value);
        }

        var entered = PackageRules.Enter(document.Body, package, from);
        var reasons = !entered.Succeeded ? entered.Errors
            : [.. rules.Check(entered.Value, document.Body, document.Header, _services.Clock.Today), .. Some(await GuardAsync(entered.Value))];
        return reasons.IsEmpty ? document.Header : reasons;
    }

    public Task<Result<DocumentHeader>> EnterPackageAsync(Intent intent, ProjectNo package, DateOnly from) =>
        ChangeMembershipAsync(intent, project => PackageRules.Enter(project, package, from));

    // It is the membership that was seen, on the page of the package; no version of the member was.
    public Task<Result<DocumentHeader>> LeavePackageAsync(Intent intent, ProjectNo package, DateOnly on) =>
        ChangeMembershipAsync(intent with { AtVersion = Version }, project => PackageRules.Leave(project, package, on));

    public Task<Result<DocumentHeader>> ReachMilestoneAsync(Intent intent, int number, DateOnly? on) => ChangeAsync(intent, DocumentAction.Save, project =>
        NeitherLeadNorWriter(project, intent.By) is { } refusal ? refusal
        : number < 0 || number >= project.Milestones.Length ? new UnknownReference(nameof(Project.Milestones), $"{number + 1}")
        : project with { Milestones = project.Milestones.SetItem(number, project.Milestones[number] with { DoneOn = on }) });

    protected override HiddenMember<Project>? HiddenFrom(EmployeeNo person) =>
        _services.Rights.Reaches(person, Permission.SeeCost, FigureScope.Of(No)) ? null
        : new(Guarded, Permission.SeeCost, (project, other) => project with { Budget = other?.Budget ?? [] });

    protected override async Task<DomainError?> GuardAsync(Project body) =>
        PackageRules.FirstChange(Current?.Body, body) is { } from && Current is not null
            ? PackageRules.InTheWay(await ledger.StandingSinceAsync(No, from), _services.Periods.Closed)
            : null;

    private static IEnumerable<DomainError> Some(DomainError? error) => error is null ? [] : [error];

    private async Task<Result<DocumentHeader>> ChangeMembershipAsync(Intent intent, Func<Project, Result<Project>> change)
    {
        if (Current is { } document && change(document.Body) is { Succeeded: true, Value: var changed } && await GuardAsync(changed) is { } inTheWay)
        {
            return inTheWay;
        }

        return await ChangeAsync(intent, DocumentAction.Save, project =>
            _services.Rights.Refusal(intent.By, Write) is { } refusal ? refusal : change(project));
    }

    private NotAllowed? NeitherLeadNorWriter(Project project, EmployeeNo person) =>
        project.Leads.On(_services.Clock.Today) == person ? null : _services.Rights.Refusal(person, Write);
}
