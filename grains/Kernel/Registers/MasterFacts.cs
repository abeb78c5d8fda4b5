using OpsSupport.Kernel.Documents;

namespace OpsSupport.Kernel.Registers;

/// <summary>
/// The stored facts of masters that hold on a day: in which unit somebody is, at which stage. Lists read them, and they change at
/// midnight although nobody changed the master.
/// </summary>
internal interface IMasterFacts
{
    Task RenewAsync(DateOnly today);
}

internal sealed class MasterFacts<TBody>(IDocumentRules<TBody> rules, RegisterStore store) : IMasterFacts where TBody : class
{
    public async Task RenewAsync(DateOnly today)
    {
        foreach (var (header, stored, body) in await store.EffectiveAsync(rules.Kind.Name))
        {
            var facts = rules.Describe(DocumentState<TBody>.BodyOf(body), header, today);
            if ((facts.Unit, facts.Stage) != (stored.Unit, stored.Stage))
            {
                await store.RenewAsync(header, facts);
            }
        }
    }
}
