using System.Collections.Immutable;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>Reads definitions for pages, and tries them.</summary>
public sealed class DefinitionDesk(IGrainFactory grains, GrainRetry retry, CurrentPerson visitor)
{
    private Task<ImmutableArray<ApprovalField>>? _fields;

    private IApprovalDefinitionsGrain Grain => grains.GetGrain<IApprovalDefinitionsGrain>(0);

    public Task<Result<DefinitionsInForce>> ListAsync(EmployeeNo reader) => retry.AskAsync(() => Grain.ListAsync(reader));

    public Task<Result<DefinitionInForce>> FindAsync(EmployeeNo reader, string kind) => retry.AskAsync(() => Grain.FindAsync(reader, kind));

    public Task<Result<ApprovalState>> SimulateAsync(EmployeeNo reader, string kind, ApprovalTrial trial) => retry.AskAsync(() => Grain.SimulateAsync(reader, kind, trial));

    /// <summary>What conditions may name, of all kinds: a line that is added knows not yet which kind it is of. Asked once per request.</summary>
    public Task<ImmutableArray<ApprovalField>> FieldsAsync() => _fields ??= AskAsync();

    private async Task<ImmutableArray<ApprovalField>> AskAsync() => visitor.No is { } reader && (await ListAsync(reader)).Value is { } all
        ? [.. all.Definitions.SelectMany(one => one.Fields).DistinctBy(field => field.Name)]
        : [];
}
