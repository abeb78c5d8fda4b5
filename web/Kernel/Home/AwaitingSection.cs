using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Todos;

namespace OpsSupport.Kernel.Home;

/// <summary>The first things that wait for the person, as his inbox lists them, and how many there are.</summary>
internal sealed class AwaitingSection(TodoDesk desk, DocumentUiCatalog catalog) : IHomeSection
{
    private const int MostShown = 5;

    public int Order => 20;

    public string Partial => "/Kernel/Home/_Awaiting.cshtml";

    public async Task<object?> LoadAsync(Person person, CancellationToken cancellation)
    {
        var others = desk.OthersAsync(person, cancellation);
        var todos = await desk.ListAsync(person, new(TodoView.Todo), new(0, MostShown), cancellation);
        return new AwaitingView(await others, todos.Count, [.. InboxEntry.Of(todos, TodoView.Todo).Select(LinkTo).OfType<ActionLink>()]);
    }

    private ActionLink? LinkTo(InboxEntry entry) => entry.Document is { } item ? LinkTo(item)
        : new($"{entry.Other!.SourceName} {entry.Other.Title}".Trim(), OpenTodo.UrlOf(entry.Other), "external-link");

    private ActionLink? LinkTo(TodoItem item) => catalog.Find(item.Document.Header.Ref.Kind) is { } ui
        ? new($"{item.Document.Header.Number} {item.Document.Facts.Title}".Trim(), ui.AddressOf(item.Document.Header.Ref.Key), ui.Menu.Icon)
        : null;
}

/// <param name="Others">What waits besides documents.</param>
/// <param name="Count">How many documents wait.</param>
public sealed record AwaitingView(ImmutableArray<AwaitingKind> Others, int Count, ImmutableArray<ActionLink> First)
{
    public bool IsEmpty => Count == 0 && Others.IsEmpty;
}

/// <param name="Url">The list of all of them.</param>
public sealed record AwaitingKind(string Title, int Count, string Url);
