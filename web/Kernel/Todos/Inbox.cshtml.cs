using System.Collections.Immutable;
using Htmx;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Todos;

/// <summary>Everything that waits for the person, whatever it is, and what became of what he did and asked for.</summary>
public sealed class InboxModel(TodoDesk desk, DocumentUiCatalog catalog, StandInDesk standIns, CurrentPerson visitor, ITexts texts) : PageModel
{
    [BindProperty(SupportsGet = true)] public InboxQuery Query { get; set; } = new();

    public InboxView View { get; private set; } = null!; // Loaded before any answer that shows it.

    /// <summary>Who answers instead of the person today.</summary>
    public ImmutableArray<StandIn> StandIns { get; private set; } = [];

    /// <summary>The systems that ask something of people.</summary>
    public ImmutableArray<TodoSourceName> Sources { get; private set; } = [];

    /// <summary>What was refused of what was just decided.</summary>
    public ImmutableArray<string> Refusals { get; private set; } = [];

    /// <summary>How many were just agreed to.</summary>
    public int? Agreed { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await LoadAsync(cancellation) is null)
        {
            return Forbid();
        }

        if (!this.IsHtmx)
        {
            (StandIns, Sources) = (await standIns.OfAsync(User.EmployeeNo()), await desk.SourcesAsync());
            return Page();
        }

        Response.Htmx(headers => headers.PushUrl(Query.Url));
        return Partial("_Inbox", this);
    }

    /// <summary>How many wait, for the mark on every page.</summary>
    public async Task<IActionResult> OnGetCountAsync(CancellationToken cancellation) =>
        Partial("_InboxMark", await visitor.FindAsync() is { } person ? (await desk.CountAsync(person, await desk.OthersAsync(person, cancellation), cancellation)).Todo : 0);

    public async Task<IActionResult> OnPostAsync(IReadOnlyList<string> chosen, Guid operation, CancellationToken cancellation)
    {
        if (await visitor.FindAsync() is not { } person)
        {
            return Forbid();
        }

        var outcomes = await desk.ApproveAsync(person, chosen.Select(ChosenTodo.TryParse).OfType<ChosenTodo>(), operation);
        Agreed = outcomes.Count(one => one.Outcome.Succeeded);
        Refusals = [.. outcomes.Where(one => !one.Outcome.Succeeded).Select(one => $"{DocumentKind.CodeOf(one.Chosen.Document.Key)}: {texts.Of(one.Outcome.Errors[0])}")];
        await LoadAsync(cancellation);
        (StandIns, Sources) = (await standIns.OfAsync(person.No), await desk.SourcesAsync());
        return this.Fragment("_Inbox");
    }

    public async Task<IActionResult> OnPostReadAsync()
    {
        if (await visitor.FindAsync() is { } person)
        {
            await desk.ReadAsync(person, document: null);
        }

        return this.SeeOther(Query.Url, "Done.Read");
    }

    private async Task<Person?> LoadAsync(CancellationToken cancellation)
    {
        if (await visitor.FindAsync() is not { } person)
        {
            return null;
        }

        var page = await desk.ListAsync(person, Query.ToFilter(), Query.ToPage(), cancellation);
        var others = await desk.OthersAsync(person, cancellation);
        View = new(Query, page, await desk.CountAsync(person, others, cancellation), Query is { View: TodoView.Todo, IsFiltered: false, PageNo: <= 1 } ? others : [], catalog);
        return person;
    }
}
