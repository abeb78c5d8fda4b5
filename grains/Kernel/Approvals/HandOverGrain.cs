using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Todos;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Approvals;

[GrainType("hand-over"), StatelessWorker]
internal sealed class HandOverGrain(
    OpenTasks tasks, TodoStore todos, IRegister<ApprovalDefinition> definitions, IDirectory directory, Rights rights) : Grain, IHandOverGrain
{
    public async Task<Result<HandOverLeft>> PreviewAsync(EmployeeNo by, EmployeeNo leaver) =>
        rights.Refusal(by, IHandOverGrain.HandOver) is { } refusal ? refusal : await LeftAsync(leaver);

    public async Task<Result<HandOverDone>> RunAsync(Intent intent, EmployeeNo leaver, EmployeeNo successor)
    {
        if (Refusal(intent.By, leaver, successor) is { } refusal)
        {
            return refusal;
        }

        var moved = await tasks.HandOverAsync(leaver, successor, intent);
        var renamed = 0;
        foreach (var kind in Naming(leaver))
        {
            renamed += await RenameAsync(kind, leaver, successor, intent) ? 1 : 0;
        }

        return new HandOverDone(moved.Count, renamed, await LeftAsync(leaver));
    }

    private DomainError? Refusal(EmployeeNo by, EmployeeNo leaver, EmployeeNo successor) =>
        rights.Refusal(by, IHandOverGrain.HandOver) is { } refusal ? refusal
        : leaver == successor ? new SuccessorIsLeaver()
        : directory.Find(successor) is null ? new UnknownReference("Successor", successor.Value)
        : null;

    private async Task<HandOverLeft> LeftAsync(EmployeeNo leaver) => new(await todos.CountAskingAsync(leaver), Naming(leaver));

    private ImmutableArray<string> Naming(EmployeeNo person) =>
        [.. definitions.All.Where(one => NamedPeople.In(one.Value).Contains(person)).Select(one => one.Key).Order(StringComparer.Ordinal)];

    /// <summary>A new version that names the successor; what is under way keeps the old one.</summary>
    private async Task<bool> RenameAsync(string kind, EmployeeNo leaver, EmployeeNo successor, Intent intent)
    {
        var self = ApprovalDefinitionKind.Kind.Ref(ApprovalDefinitionKind.Kind.KeyAt(kind));
        var definition = GrainFactory.GetGrain<IDocumentGrain<ApprovalDefinition>>(self.ToGrainId());
        if ((await definition.GetAsync(SystemActor.No)).Value is not { } current)
        {
            return false;
        }

        var operation = Intent.OperationOf($"{self}/{intent.Operation}");
        var saved = await definition.SaveAsync(
            new(SystemActor.No, current.Header.Version, operation, OnBehalfOf: intent.By, Source: "system"), NamedPeople.Replaced(current.Body, leaver, successor));
        return saved.Succeeded;
    }
}
