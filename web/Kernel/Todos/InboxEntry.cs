namespace OpsSupport.Kernel.Todos;

/// <summary>One line of a list: a document that asks, or another system.</summary>
public sealed record InboxEntry(TodoItem? Document, SourceTodo? Other)
{
    public DateTimeOffset At => Document is { } item ? item.DoneAt ?? item.OpenedAt : Other!.DoneAt ?? Other.CreatedAt;

    /// <summary>The lines of a page in the order of its list.</summary>
    public static IEnumerable<InboxEntry> Of(TodoPage page, TodoView view)
    {
        var entries = page.Items.Select(item => new InboxEntry(item, null)).Concat(page.Others.Select(other => new InboxEntry(null, other)));
        return view == TodoView.Todo ? entries.OrderBy(entry => entry.At) : entries.OrderByDescending(entry => entry.At);
    }
}
