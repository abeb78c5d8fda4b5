using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Approvals;

[GrainType("approval-definitions"), StatelessWorker]
internal sealed class ApprovalDefinitionsGrain(
    IEnumerable<IApprovable> kinds, IApprovalDefinitions definitions, Rights rights, TrialSubjects subjects, ApprovalEngine engine, CompanyClock clock)
    : Grain, IApprovalDefinitionsGrain
{
    public Task<Result<DefinitionsInForce>> ListAsync(EmployeeNo reader) => Task.FromResult<Result<DefinitionsInForce>>(
        Refusal(reader) is { } refusal ? refusal : new DefinitionsInForce([.. Approved.Select(InForce)]));

    public Task<Result<DefinitionInForce>> FindAsync(EmployeeNo reader, string kind) => Task.FromResult<Result<DefinitionInForce>>(
        Refusal(reader) is { } refusal ? refusal
        : Find(kind) is { } found ? InForce(found)
        : Unknown(kind));

    public async Task<Result<ApprovalState>> SimulateAsync(EmployeeNo reader, string kind, ApprovalTrial trial)
    {
        if (Refusal(reader) is { } refusal)
        {
            return refusal;
        }

        if (Find(kind) is not { } found)
        {
            return Unknown(kind);
        }

        var subject = await subjects.OfAsync(found, trial, reader);
        return subject.Succeeded ? Simulation.Run(engine, definitions.InForce(found.Shipped), subject.Value, clock.Now) : subject.Errors;
    }

    private IEnumerable<IApprovable> Approved =>
        kinds.Where(kind => kind.Kind.Life == DocumentLife.Approved && !InForce(kind).Definition.Nodes.IsEmpty).OrderBy(kind => kind.Kind.Name, StringComparer.Ordinal);

    private IApprovable? Find(string kind) => Approved.FirstOrDefault(one => one.Kind.Name == kind);

    private DefinitionInForce InForce(IApprovable kind) => new(definitions.InForce(kind.Shipped), kind.Shipped, kind.Fields);

    private NotAllowed? Refusal(EmployeeNo reader) => rights.Refusal(reader, Permission.Read(ApprovalDefinitionKind.Kind));

    private static DocumentNotFound Unknown(string kind) => new(ApprovalDefinitionKind.Kind.Ref(ApprovalDefinitionKind.Kind.KeyAt(kind)));
}
