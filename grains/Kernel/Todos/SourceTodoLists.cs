using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Todos;

/// <summary>What other systems ask of a person, as his inbox lists and counts it.</summary>
internal sealed class SourceTodoLists(SourceTodoStore store, SourceTodoReader reader)
{
    // More than anybody looks through to see that somebody else deals with it.
    private const int MostElsewhere = 50;

    /// <param name="most">As many as can stand before the end of the page.</param>
    public async Task<SourceTodoPage> ListAsync(EmployeeNo person, TodoFilter filter, DateTimeOffset? before, int most, CancellationToken cancellation)
    {
        // Who asks for documents of one kind asks for nothing else.
        if (filter.Kind is not null || filter.View is not (TodoView.Todo or TodoView.Done))
        {
            return new([], 0);
        }

        var (people, wanted) = (reader.AnswersFor(person), new SourceTodoFilter(filter.Source, filter.Text, before));
        var rows = filter.View == TodoView.Todo
            ? await store.OpenOfAsync(people, wanted, most, cancellation)
            : await store.DoneOfAsync([person], wanted, most, cancellation);
        return new(await reader.ShowAsync(rows.Rows, person), rows.Count);
    }

    public Task<int> CountAsync(EmployeeNo person, CancellationToken cancellation) => store.CountOpenAsync(reader.AnswersFor(person), cancellation);

    /// <summary>What somebody else deals with for this person.</summary>
    public async Task<ImmutableArray<SourceTodo>> HandledElsewhereAsync(EmployeeNo person, TodoFilter filter, CancellationToken cancellation)
    {
        if (filter.View != TodoView.Todo || reader.WhoAnswersFor(person) == person)
        {
            return [];
        }

        var rows = await store.OpenOfAsync([person], new(filter.Source, filter.Text, Before: null), MostElsewhere, cancellation);
        return await reader.ShowAsync(rows.Rows, person);
    }
}
