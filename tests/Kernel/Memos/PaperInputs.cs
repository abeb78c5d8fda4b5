using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Memos;

/// <summary>What people typed, in memory; the portal sees it as <see cref="IKeptInputsGrain"/>.</summary>
internal sealed class PaperInputs(TimeProvider time)
{
    private readonly Dictionary<(EmployeeNo, DocumentRef), KeptInput> _kept = [];

    public Task<Result<KeptInput>> KeepAsync(EmployeeNo person, KeptInput input) =>
        Task.FromResult<Result<KeptInput>>(_kept[(person, input.Form)] = input with { At = time.GetUtcNow() });

    public Task<KeptInput?> FindAsync(EmployeeNo person, DocumentRef form) => Task.FromResult(_kept.GetValueOrDefault((person, form)));

    public Task<KeptInput?> LatestNewAsync(EmployeeNo person, string kind) => Task.FromResult(
        _kept.Where(kept => kept.Key.Item1 == person && kept.Key.Item2.Kind == kind && kept.Value.Version == 0).Select(kept => kept.Value).MaxBy(kept => kept.At));

    public Task ForgetAsync(EmployeeNo person, DocumentRef form)
    {
        _kept.Remove((person, form));
        return Task.CompletedTask;
    }
}
