using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Lists;

/// <summary>Which of a list's views an address asks for.</summary>
public sealed class ListViews(IGrainFactory grains, GrainRetry retry, CodeNames names)
{
    public ISavedViewsGrain Grain(DocumentUi ui) => grains.GetGrain<ISavedViewsGrain>(ui.Kind.Name);

    public Task<SavedViews> OfAsync(DocumentUi ui, EmployeeNo reader) => retry.AskAsync(() => Grain(ui).ListAsync(reader));

    /// <summary>
    /// An address that names a view and nothing else asks for that view; one that asks for nothing at all, for the view with which the list opens. In all
    /// others what they say themselves counts, and a view they name is the one that it was made from.
    /// </summary>
    public async Task<ChosenView> ChooseAsync(DocumentUi ui, ListQuery query, IQueryCollection asked, EmployeeNo reader)
    {
        var views = await OfAsync(ui, reader);
        var wanted = asked.Count == 0 ? views.Usual : query.Saved;
        var current = views.Views.FirstOrDefault(view => view.Id == wanted);
        var chosen = new ChosenView(ui, query with { Saved = current?.Id }, views, current) { IsGone = wanted is not null && current is null };
        return current is null || asked.Keys.Any(key => !key.Equals(nameof(ListQuery.Saved), StringComparison.OrdinalIgnoreCase)) ? chosen
            : await WithAsync(chosen, SavedQuery.Read(current.Query, ui));
    }

    private async Task<ChosenView> WithAsync(ChosenView chosen, SavedQuery saved)
    {
        var (query, lost) = (saved.Query, saved.Lost);
        if (await IsUnknownAsync(Code.TryParse<UnitCode>(query.Unit)))
        {
            (query, lost) = (query with { Unit = null }, lost.Add("Column.Unit"));
        }

        if (await IsUnknownAsync(Code.TryParse<ProjectNo>(query.Project)))
        {
            (query, lost) = (query with { Project = null }, lost.Add("Column.Project"));
        }

        return chosen with { Query = query with { Saved = chosen.Current!.Id }, Lost = lost };
    }

    private async Task<bool> IsUnknownAsync(object? code) =>
        Masters.KindOf(code) is { } kind && await names.FindAsync(kind, code!.ToString()!) is null;
}

/// <summary>A list's views, the one that is shown, and what it asks for.</summary>
/// <param name="Current">The view that is shown or that this was made from; null for the list without one.</param>
public sealed record ChosenView(DocumentUi Ui, ListQuery Query, SavedViews Views, SavedView? Current)
{
    /// <summary>The view that was asked for is removed, or no longer shared with the reader.</summary>
    public bool IsGone { get; init; }

    /// <summary>The keys of the texts of what the view asks for and means nothing any more.</summary>
    public ImmutableArray<string> Lost { get; init; } = [];

    public string Path => $"/{Ui.Kind.Slug}";

    /// <summary>The list without a view, also for whom it opens with one.</summary>
    public string AllUrl => Views.Usual is null ? Path : $"{Path}?view={ListView.All}";

    public string UrlOf(SavedView view) => $"{Path}?saved={view.Id}";

    /// <summary>The whole list and every view of it.</summary>
    public IEnumerable<Tab> Tabs(ITexts texts) => Views.Views
        .Select(view => new Tab(view.Name, UrlOf(view), view == Current, IconOf(view.Audience)))
        .Prepend(new Tab(texts["Views.All"], AllUrl, Current is null));

    private static string? IconOf(ViewAudience audience) => audience switch { ViewAudience.Unit => "sitemap", ViewAudience.Everybody => "users", _ => null };
}
