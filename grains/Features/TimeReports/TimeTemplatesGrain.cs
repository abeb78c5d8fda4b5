using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

[GrainType("time-templates")]
internal sealed class TimeTemplatesGrain([PersistentState("time-templates", StorageNames.Bounded)] IPersistentState<TimeTemplatesState> state)
    : Grain, ITimeTemplatesGrain
{
    private TimeTemplates Kept => new(state.State.Templates);

    public Task<TimeTemplates> ListAsync() => Task.FromResult(Kept);

    public async Task<Result<TimeTemplates>> SaveAsync(EmployeeNo by, TimeTemplate template)
    {
        var next = TimeTemplateRules.With(state.State.Templates, template);
        return NotOwn(by) is { } refusal ? refusal : next.Succeeded ? await StoreAsync(next.Value.Templates) : next.Errors;
    }

    public async Task<Result<TimeTemplates>> DeleteAsync(EmployeeNo by, string name) =>
        NotOwn(by) is { } refusal ? refusal : await StoreAsync(state.State.Templates.RemoveAll(kept => kept.Name == name));

    private NotYours? NotOwn(EmployeeNo by) => this.GetPrimaryKeyString() == ITimeTemplatesGrain.KeyOf(by) ? null : new();

    private async Task<TimeTemplates> StoreAsync(ImmutableArray<TimeTemplate> templates)
    {
        await state.ReplaceAsync(new() { Templates = templates });
        return Kept;
    }
}

/// <summary>What is stored of a person's templates.</summary>
internal sealed record TimeTemplatesState
{
    public ImmutableArray<TimeTemplate> Templates { get; init; } = [];
}
