using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Nudges;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Todos;

[GrainType("todos"), StatelessWorker]
internal sealed class TodosGrain(TodoStore store, SourceTodoLists sources, IDirectory directory, CompanyClock clock, NudgeSender nudges) : Grain, ITodosGrain
{
    public async Task<TodoPage> ListAsync(EmployeeNo person, TodoFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var before = filter.OlderThanDays is { } days ? clock.Now.AddDays(-Math.Clamp(days, 0, 3650)) : (DateTimeOffset?)null;
        // Two lists, each in order, are one: as many of both are read as can stand before the page's end.
        var until = new PageRequest(0, page.Skip + page.Take);
        var documents = filter.Source is null ? await store.ListAsync(person, filter, before, until, cancellation) : new([], 0);
        var others = await sources.ListAsync(person, filter, before, until.Take, cancellation);
        var merged = documents.Items.Select(item => (Item: item, Other: (SourceTodo?)null, At: TimeOf(item)))
            .Concat(others.Items.Select(other => (Item: (TodoItem?)null!, Other: (SourceTodo?)other, At: other.DoneAt ?? other.CreatedAt)));
        var shown = (filter.View == TodoView.Todo ? merged.OrderBy(one => one.At) : merged.OrderByDescending(one => one.At)).Skip(page.Skip).Take(page.Take).ToList();
        return new(
            [.. shown.Select(one => one.Item).OfType<TodoItem>().Select(item => item with { Document = item.Document with { OwnerName = directory.NameOf(item.Document.Header.Owner) } })],
            documents.Count + others.Count)
        {
            Others = [.. shown.Select(one => one.Other).OfType<SourceTodo>()],
            HandledElsewhere = page.Skip == 0 ? await sources.HandledElsewhereAsync(person, filter, cancellation) : [],
        };
    }

    public async Task<TodoCounts> CountAsync(EmployeeNo person, CancellationToken cancellation)
    {
        var documents = store.CountAsync(person, cancellation);
        var others = await sources.CountAsync(person, cancellation);
        return (await documents) with { Todo = (await documents).Todo + others };
    }

    private static DateTimeOffset TimeOf(TodoItem item) => item.DoneAt ?? item.OpenedAt;

    public async Task ReadAsync(EmployeeNo person, DocumentRef? document)
    {
        await store.ReadAsync(person, document, clock.Now);
        nudges.Nudge([person]);
    }
}
