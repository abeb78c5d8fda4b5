using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Home;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Todos;

/// <summary>A list of the inbox as the page shows it.</summary>
/// <param name="Others">What waits besides documents; on the first page of the to-dos only.</param>
public sealed record InboxView(InboxQuery Query, TodoPage Page, TodoCounts Counts, ImmutableArray<AwaitingKind> Others, DocumentUiCatalog Catalog)
{
    public bool IsEmpty => Shown == 0 && Others.IsEmpty;

    /// <summary>How many lines of the list this page has.</summary>
    private int Shown => Page.Items.Length + Page.Others.Length;

    /// <summary>Whether any of the rows can be agreed to from here.</summary>
    public bool HasBulk => Page.Items.Any(AllowsBulk);

    /// <summary>Whether what is to be read can be put away from here.</summary>
    public bool MayReadAll => Query.View == TodoView.ToRead && !Page.Items.IsEmpty;

    public PagerView Pager
    {
        get
        {
            var first = Query.ToPage().Skip;
            return new(
                Shown == 0 ? 0 : first + 1, first + Shown, Page.Count,
                first > 0 ? (Query with { PageNo = Query.PageNo - 1 }).Url : null,
                first + Shown < Page.Count ? (Query with { PageNo = Query.PageNo + 1 }).Url : null,
                "#inbox");
        }
    }

    public IEnumerable<Tab> Tabs(ITexts texts) => Enum.GetValues<TodoView>().Select(view => new Tab(
        texts.Of(view), new InboxQuery { View = view }.Url, view == Query.View, Count: view switch
        {
            TodoView.Todo => Counts.Todo,
            TodoView.ToRead => Counts.ToRead,
            TodoView.Drafts => Counts.Drafts,
            _ => null,
        }));

    /// <summary>The kinds that can stand in an inbox, to filter by.</summary>
    public IEnumerable<DocumentUi> Kinds(ITexts texts) => Catalog.Approved(texts);

    public DocumentUi? UiOf(TodoItem item) => Catalog.Find(item.Document.Header.Ref.Kind);

    public string? UrlOf(TodoItem item) => Catalog.UrlOf(item.Document.Header.Ref);

    public bool AllowsBulk(TodoItem item) => Query.View == TodoView.Todo && item.Sort == TodoSort.Decide && UiOf(item)?.AllowsBulk == true;

    public EmptyState Empty(ITexts texts) => Query.IsFiltered
        ? new("filter", texts["Inbox.NoneFound"], texts["Inbox.NoneFound.Text"])
        : new("inbox", texts[$"Inbox.Empty.{Query.View}"]);
}
