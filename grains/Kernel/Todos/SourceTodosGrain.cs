using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Nudges;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Todos;

[GrainType("source-todos"), StatelessWorker]
internal sealed partial class SourceTodosGrain(
    SourceTodoStore store, ITodoSources sources, SourceTodoReader reader, IDirectory directory, NudgeSender nudges, CompanyClock clock, ILogger<SourceTodosGrain> logger)
    : Grain, ISourceTodosGrain
{
    public Task<Result<PushOutcome>> PushAsync(string source, ImmutableArray<PushedTodo> todos) =>
        SayAsync(source, todos, alsoOpen: false, (known, said) => SourceTodoRules.Push(known, source, said, clock.Now));

    public async Task<Result<PushOutcome>> ReconcileAsync(string source, ImmutableArray<PushedTodo> open)
    {
        var outcome = await SayAsync(source, open, alsoOpen: true, (known, said) => SourceTodoRules.Reconcile(known, source, said, clock.Now));
        if (outcome.Value is { } done)
        {
            LogReconciled(source, open.Length, done.Added, done.Changed, done.Closed);
        }

        return outcome;
    }

    public async Task<Result<PushOutcome>> CloseAsync(string source, string id, EmployeeNo? person, TodoState state)
    {
        if (sources.Find(source) is null)
        {
            return new TodoSourceUnknown(source);
        }

        if (state == TodoState.Open || string.IsNullOrWhiteSpace(id))
        {
            return new Missing(nameof(PushedTodo.Id));
        }

        var changes = await store.ChangeAsync(source, [id], alsoOpen: false, clock.Now, known => SourceTodoRules.Close(known, source, id, person, state, clock.Now));
        Tell(changes);
        return changes.Outcome;
    }

    public async Task<Result<PushOutcome>> BeatAsync(string source)
    {
        if (sources.Find(source) is null)
        {
            return new TodoSourceUnknown(source);
        }

        await store.HearAsync(source, clock.Now);
        return new PushOutcome(0, 0, 0, []);
    }

    public async Task<Result<SourceTodoPage>> OpenAsync(string source, EmployeeNo? person, PageRequest page)
    {
        if (sources.Find(source) is null)
        {
            return new TodoSourceUnknown(source);
        }

        var open = await store.OpenAtAsync(source, person, page);
        return new SourceTodoPage(await reader.ShowAsync(open.Rows, who: null), open.Count);
    }

    public Task<SourceList> SourcesAsync() => Task.FromResult(new SourceList([.. sources.All.OrderBy(one => one.Name, StringComparer.Ordinal).Select(one => new TodoSourceName(one.Code, one.Name))]));

    public async Task<Result<FoundTodo>> FindAsync(EmployeeNo who, string source, string id)
    {
        var rows = (await store.FindAsync(source, id)).Where(row => row.Person == who || reader.WhoAnswersFor(row.Person!) == who)
            .OrderBy(row => row.Person == who ? 0 : 1).Take(1).ToImmutableArray();
        return rows.IsEmpty || sources.Find(source) is not { } known ? new TodoUnknown()
            : new FoundTodo((await reader.ShowAsync(rows, who))[0], known.Address.TrimEnd('/') + rows[0].Link);
    }

    private async Task<Result<PushOutcome>> SayAsync(
        string source, ImmutableArray<PushedTodo> todos, bool alsoOpen, Func<IReadOnlyCollection<SourceTodoRow>, ImmutableArray<PushedTodo>, SourceTodoChanges> rule)
    {
        if (sources.Find(source) is null)
        {
            return new TodoSourceUnknown(source);
        }

        ImmutableArray<DomainError> errors =
        [
            .. todos.Length > ISourceTodosGrain.MostAtOnce ? [new OutOfRange("Todos", 0, ISourceTodosGrain.MostAtOnce)] : Array.Empty<DomainError>(),
            .. todos.Take(ISourceTodosGrain.MostAtOnce).SelectMany(SourceTodoRules.Check),
        ];
        if (!errors.IsEmpty)
        {
            return errors;
        }

        var nobody = todos.SelectMany(todo => todo.Assignees).Distinct().Where(person => directory.Find(person) is null).ToImmutableHashSet();
        var said = todos.Select(todo => todo with { Assignees = todo.Assignees.RemoveAll(nobody.Contains) }).ToImmutableArray();
        var changes = await store.ChangeAsync(source, said.Select(todo => todo.Id), alsoOpen, clock.Now, known => rule(known, said));
        Tell(changes);
        return changes.Outcome with { Nobody = [.. nobody.OrderBy(person => person.Value, StringComparer.Ordinal)] };
    }

    private void Tell(SourceTodoChanges changes) => nudges.Nudge(changes.People.SelectMany(person => new[] { person, reader.WhoAnswersFor(person) }).Distinct());

    [LoggerMessage(LogLevel.Information, "Source {Source} gave its whole list of {Count}: {Added} added, {Changed} changed, {Closed} closed; no difference is left")]
    private partial void LogReconciled(string source, int count, int added, int changed, int closed);
}
