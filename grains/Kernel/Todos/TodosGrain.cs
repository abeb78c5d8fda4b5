using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Nudges;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Todos;

[GrainType("todos"), StatelessWorker]
internal sealed class TodosGrain(TodoStore store, IDirectory directory, CompanyClock clock, NudgeSender nudges) : Grain, ITodosGrain
{
    public async Task<TodoPage> ListAsync(EmployeeNo person, TodoFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var before = filter.OlderThanDays is { } days ? clock.Now.AddDays(-Math.Clamp(days, 0, 3650)) : (DateTimeOffset?)null;
        var found = await store.ListAsync(person, filter, before, page, cancellation);
        return found with { Items = [.. found.Items.Select(item => item with { Document = item.Document with { OwnerName = directory.NameOf(item.Document.Header.Owner) } })] };
    }

    public Task<TodoCounts> CountAsync(EmployeeNo person, CancellationToken cancellation) => store.CountAsync(person, cancellation);

    public async Task ReadAsync(EmployeeNo person, DocumentRef? document)
    {
        await store.ReadAsync(person, document, clock.Now);
        nudges.Nudge([person]);
    }
}
