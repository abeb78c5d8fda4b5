using System.Collections.Immutable;
using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Home;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Kernel.Todos;

/// <summary>Reads a person's inbox and carries out what is decided there: the documents' to-dos, and what modules have waiting besides.</summary>
public sealed class TodoDesk(DocumentUiCatalog catalog, IEnumerable<IAwaiting> others, IGrainFactory grains, GrainRetry retry)
{
    private ITodosGrain Todos => grains.GetGrain<ITodosGrain>(0);

    public Task<TodoPage> ListAsync(Person person, TodoFilter filter, PageRequest page, CancellationToken cancellation) =>
        retry.AskAsync(() => Todos.ListAsync(person.No, filter, page, cancellation), cancellation);

    /// <summary>What modules have waiting that is no document: a line each in the list, and each counts as one.</summary>
    public async Task<ImmutableArray<AwaitingKind>> OthersAsync(Person person, CancellationToken cancellation) =>
        [.. (await Task.WhenAll(others.Select(other => other.LoadAsync(person, cancellation)))).OfType<AwaitingKind>().Where(kind => kind.Count > 0)];

    /// <summary>The length of each list, as the lists themselves are long.</summary>
    /// <param name="others">What waits besides documents: <see cref="OthersAsync"/>.</param>
    public async Task<TodoCounts> CountAsync(Person person, ImmutableArray<AwaitingKind> others, CancellationToken cancellation)
    {
        var documents = await retry.AskAsync(() => Todos.CountAsync(person.No, cancellation), cancellation);
        return documents with { Todo = documents.Todo + others.Length };
    }

    /// <summary>The systems that ask something of people.</summary>
    public async Task<ImmutableArray<TodoSourceName>> SourcesAsync() => (await retry.AskAsync(() => grains.GetGrain<ISourceTodosGrain>(0).SourcesAsync())).Sources;

    public Task ReadAsync(Person person, DocumentRef? document) => retry.AskAsync(async () =>
    {
        await Todos.ReadAsync(person.No, document);
        return true;
    });

    /// <summary>Agrees to each; one that is refused stops no other.</summary>
    /// <param name="operation">Drawn when the list was shown: sent twice, each is agreed to once.</param>
    public async Task<ImmutableArray<BulkOutcome>> ApproveAsync(Person person, IEnumerable<ChosenTodo> chosen, Guid operation)
    {
        var outcomes = ImmutableArray.CreateBuilder<BulkOutcome>();
        foreach (var one in chosen)
        {
            if (catalog.Find(one.Document.Kind) is { AllowsBulk: true } ui)
            {
                var intent = new Intent(person.No, one.Version, one.OperationOf(operation));
                outcomes.Add(new(one, await retry.AskAsync(() => ui.Grain(grains, one.Document.Key).ActAsync(intent, new ApprovalCommand.Approve(one.Task)))));
            }
        }

        return outcomes.ToImmutable();
    }
}

/// <summary>What came of one decision among many.</summary>
public sealed record BulkOutcome(ChosenTodo Chosen, Result<DocumentHeader> Outcome);
