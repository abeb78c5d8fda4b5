using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Documents;

[GrainType("kept-inputs"), StatelessWorker]
internal sealed class KeptInputsGrain(KeptInputStore store, CompanyClock clock) : Grain, IKeptInputsGrain
{
    private DateTimeOffset Oldest => clock.Now.AddDays(-KeptInput.DaysKept);

    public async Task<Result<KeptInput>> KeepAsync(EmployeeNo person, KeptInput input)
    {
        if (input.Fields.Sum(field => (long)field.Name.Length + field.Value.Length) > KeptInput.LongestText)
        {
            return new TooLong("Form", KeptInput.LongestText);
        }

        // PostgreSQL keeps no character 0 in JSON, and nobody types one.
        var kept = input with { At = clock.Now, Fields = [.. input.Fields.Select(field => new KeptField(field.Name.Replace("\0", ""), field.Value.Replace("\0", "")))] };
        await store.KeepAsync(person, kept, Oldest);
        return kept;
    }

    public Task<KeptInput?> FindAsync(EmployeeNo person, DocumentRef form) => store.FindAsync(person, form, Oldest);

    public Task<KeptInput?> LatestNewAsync(EmployeeNo person, string kind) => store.LatestNewAsync(person, kind, Oldest);

    public Task ForgetAsync(EmployeeNo person, DocumentRef form) => store.ForgetAsync(person, form);
}
