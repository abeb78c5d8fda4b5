using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Forms;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Lists;

/// <summary>The views of a list: the present filter gets a name here, and what has one is shared, renamed and removed.</summary>
public sealed class ViewsModel(DocumentUiCatalog catalog, ListViews views, GrainRetry retry, CodeNames names, CurrentPerson visitor, ITexts texts) : PageModel
{
    [BindProperty(SupportsGet = true)] public required string Slug { get; set; }

    /// <summary>What is to be saved, or what the view that is changed asks for.</summary>
    [BindProperty(SupportsGet = true)] public ListQuery Query { get; set; } = new();

    [BindProperty] public ViewForm Form { get; set; } = new();

    /// <summary>The view's id, new or not: the same form sent twice makes one view.</summary>
    [BindProperty] public Guid Id { get; set; } = Guid.CreateVersion7();

    public DocumentUi Ui => catalog[Slug];

    public SavedViews Views { get; private set; } = null!; // Loaded before any answer that shows it.

    /// <summary>The view that is changed; null for a new one.</summary>
    public SavedView? Changed => Views.Views.FirstOrDefault(view => view.Id == Id && IsOwn(view));

    public string Path => $"/{Slug}/views";

    /// <summary>For whom views may be made; the person alone first.</summary>
    public ImmutableArray<FieldOption> Audiences { get; private set; } = [];

    /// <summary>What of the shared views the reader may remove.</summary>
    public bool MayRemoveAll { get; private set; }

    /// <summary>Whether the reader made it.</summary>
    public bool IsOwn(SavedView view) => view.Owner == User.EmployeeNo();

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync())
        {
            return Forbid();
        }

        if (Query.Saved is { } saved && Views.Views.FirstOrDefault(view => view.Id == saved && IsOwn(view)) is { } view)
        {
            Id = view.Id;
            Query = Request.Query.Count > 1 ? Query : SavedQuery.Read(view.Query, Ui).Query;
            Form = ViewForm.Of(view, Views.Usual == view.Id);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await RefuseAsync([]);
        }

        var (me, view) = (User.EmployeeNo(), ToView());
        var saved = await retry.AskAsync(() => views.Grain(Ui).SaveAsync(view));
        if (!saved.Succeeded)
        {
            return await RefuseAsync(saved.Errors);
        }

        var usual = (await views.OfAsync(Ui, me)).Usual;
        if (Form.IsUsual || usual == view.Id)
        {
            await OpenWithAsync(Form.IsUsual ? view.Id : null);
        }

        return this.SeeOther($"/{Slug}?saved={view.Id}", "Views.Saved");
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid view)
    {
        var removed = await retry.AskAsync(() => views.Grain(Ui).RemoveAsync(User.EmployeeNo(), view));
        return removed.Succeeded || removed.Errors is [ViewGone] ? this.SeeOther(Path, "Views.Removed") : this.NotForYou(removed.Errors);
    }

    /// <param name="view">With which the list opens from now on; nothing for the whole list.</param>
    public async Task<IActionResult> OnPostUsualAsync(Guid? view)
    {
        await OpenWithAsync(view);
        return this.SeeOther(Path, "Views.UsualChosen");
    }

    private Task<bool> OpenWithAsync(Guid? view) => retry.AskAsync(async () =>
    {
        await views.Grain(Ui).OpenWithAsync(User.EmployeeNo(), view);
        return true;
    });

    private SavedView ToView() => new()
    {
        Id = Id,
        Kind = Ui.Kind.Name,
        Name = Form.Name,
        Query = (Query with { Saved = null, PageNo = 1 }).UrlAt(""),
        Audience = Form.ToAudience(),
        Unit = Form.ToUnit(),
        Owner = User.EmployeeNo(),
    };

    private async Task<IActionResult> RefuseAsync(ImmutableArray<DomainError> errors) =>
        await LoadAsync() ? this.Refused("_ViewForm", errors) : Forbid();

    private async Task<bool> LoadAsync()
    {
        var person = await visitor.FindAsync();
        if (person?.May(Permission.Read(Ui.Kind)) != true)
        {
            return false;
        }

        Views = await views.OfAsync(Ui, person.No);
        MayRemoveAll = person.May(Permission.Administer);
        Audiences = [new("", texts.Of(ViewAudience.Owner)), .. await UnitsAsync(), .. Views.MayShareWithAll ? [new FieldOption(ViewForm.Everybody, texts.Of(ViewAudience.Everybody))] : Array.Empty<FieldOption>()];
        return true;
    }

    private async Task<IEnumerable<FieldOption>> UnitsAsync()
    {
        await names.LoadAsync(Masters.Units, Views.Units.Select(unit => unit.Value));
        var units = new List<FieldOption>();
        foreach (var unit in Views.Units)
        {
            units.Add(new(unit.Value, await names.FindAsync(Masters.Units, unit.Value) ?? unit.Value));
        }

        return units;
    }
}
