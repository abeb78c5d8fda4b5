using System.Collections.Immutable;
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

        return await RunAsync(found, definitions.InForce(found.Shipped), trial, reader);
    }

    public async Task<Result<ApprovalState>> TryAsync(EmployeeNo writer, string kind, ApprovalDefinition typed, ApprovalTrial trial)
    {
        if (rights.Refusal(writer, Permission.Write(ApprovalDefinitionKind.Kind)) is { } refusal)
        {
            return refusal;
        }

        if (Find(kind) is not { } found)
        {
            return Unknown(kind);
        }

        var definition = ConditionFields.Named(typed with { Key = kind, Version = definitions.InForce(found.Shipped).Version + 1 }, found.Fields);
        ImmutableArray<DomainError> errors = [.. ApprovalDefinitionRules.CheckToSave(definition), .. ConditionFields.Unknown(definition, found.Fields)];
        return errors.IsEmpty ? await RunAsync(found, definition, trial, writer) : errors;
    }

    private async Task<Result<ApprovalState>> RunAsync(IApprovable kind, ApprovalDefinition definition, ApprovalTrial trial, EmployeeNo reader)
    {
        var subject = await subjects.OfAsync(kind, trial, reader);
        return subject.Succeeded ? Simulation.Run(engine, definition, subject.Value, clock.Now) : subject.Errors;
    }

    private IEnumerable<IApprovable> Approved =>
        kinds.Where(kind => kind.Kind.Life == DocumentLife.Approved && !InForce(kind).Definition.Nodes.IsEmpty).OrderBy(kind => kind.Kind.Name, StringComparer.Ordinal);

    private IApprovable? Find(string kind) => Approved.FirstOrDefault(one => one.Kind.Name == kind);

    private DefinitionInForce InForce(IApprovable kind) => new(definitions.InForce(kind.Shipped), kind.Shipped, kind.Fields);

    private NotAllowed? Refusal(EmployeeNo reader) => rights.Refusal(reader, Permission.Read(ApprovalDefinitionKind.Kind));

    private static DocumentNotFound Unknown(string kind) => new(ApprovalDefinitionKind.Kind.Ref(ApprovalDefinitionKind.Kind.KeyAt(kind)));
}
