using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Revisions;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Approvals;

/// <summary>Who agrees to one kind of document: as a diagram, to be tried, with the way back to what was shipped.</summary>
public sealed class DefinitionModel(DefinitionDesk desk, DocumentUiCatalog catalog, DocumentDesk documents, CodeNames names, ITexts texts) : PageModel
{
    /// <summary>The name of the kind.</summary>
    [BindProperty(SupportsGet = true)] public required string Key { get; set; }

    [BindProperty(SupportsGet = true)] public TrialForm Form { get; set; } = new();

    /// <summary>Whether the definition is to be tried with what the form says.</summary>
    [BindProperty(SupportsGet = true)] public bool Try { get; set; }

    public DefinitionInForce InForce { get; private set; } = null!; // Loaded before any answer that shows it.

    /// <summary>How it would go; null until it is tried.</summary>
    public ApprovalState? Run { get; private set; }

    public DiagramView Diagram => new(InForce.Definition, Run);

    public HistoryView? History { get; private set; }

    public int Version { get; private set; }

    /// <summary>Why it should go back; typed once.</summary>
    public string? Reason { get; private set; }

    public string Address => Ui.AddressOf(GrainKey);

    private DocumentUi Ui => catalog[ApprovalDefinitionKind.Kind.Slug];

    private string GrainKey => Ui.KeyAt(Key);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await LoadAsync() is { IsEmpty: false } errors)
        {
            return this.NotForYou(errors);
        }

        if (!Try || !ModelState.IsValid)
        {
            return Page();
        }

        var tried = await desk.SimulateAsync(User.EmployeeNo(), Key, Form.ToTrial());
        Run = tried.Value;
        return tried.Succeeded ? Page() : this.Refused("_Definition", tried.Errors);
    }

    /// <summary>Back to what was shipped.</summary>
    public async Task<IActionResult> OnPostAsync(int version, Guid operation, string? reason)
    {
        var done = await documents.DoAsync(Ui, GrainKey, new(User.EmployeeNo(), version, operation), DocumentCommand.Void, reason);
        if (done.Succeeded)
        {
            return this.SeeOther(Address, "Done.Shipped");
        }

        Reason = reason;
        return await LoadAsync() is { IsEmpty: false } errors ? this.NotForYou(errors) : this.Refused("_Definition", done.Errors);
    }

    private async Task<ImmutableArray<DomainError>> LoadAsync()
    {
        var reader = User.EmployeeNo();
        var found = await desk.FindAsync(reader, Key);
        if (!found.Succeeded)
        {
            return found.Errors;
        }

        InForce = found.Value;
        Version = (await documents.LoadAsync(Ui, GrainKey, reader)).Value?.Header.Version ?? 0;
        var history = (await documents.HistoryAsync(Ui, GrainKey, reader)).Value?.Entries ?? [];
        History = await HistoryView.ReadAsync(history, typeof(ApprovalDefinition), Ui, texts, names, $"{Address}/history");
        return [];
    }
}
