using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Company;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;

namespace OpsSupport.Kernel.Printing;

/// <summary>A document as it goes on paper: who, what, how much, who agreed, and its number for a scanner.</summary>
public sealed class PrintModel(DocumentUiCatalog catalog, DocumentDesk desk, CurrentPerson visitor, CodeNames names, IGrainFactory grains, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)] public required string Slug { get; set; }

    [BindProperty(SupportsGet = true, Name = "key")] public required string Address { get; set; }

    public DocumentUi Ui => catalog[Slug];

    public OpenDocument Document { get; private set; } = null!; // Loaded before the page is shown.

    /// <summary>Null where nobody was ever asked.</summary>
    public ApprovalView? Approval { get; private set; }

    /// <summary>The number for a scanner; null for a draft, which has none.</summary>
    public Barcode? Barcode { get; private set; }

    public string Company { get; private set; } = "";

    /// <summary>Who printed it, and when: paper outlives what it says.</summary>
    public Person Person { get; private set; } = null!;

    public DateTimeOffset PrintedAt { get; } = time.GetUtcNow();

    public async Task<IActionResult> OnGetAsync()
    {
        var loaded = await desk.LoadAsync(Ui, Ui.KeyAt(Address), User.EmployeeNo());
        if (!loaded.Succeeded || await visitor.FindAsync() is not { } person)
        {
            return this.NotForYou(loaded.Errors);
        }

        (Document, Person) = (loaded.Value, person);
        Approval = Document.Approval is { } approval ? new(Document, approval, person, Ui.AddressOf(Ui.KeyAt(Address)), Said: null) : null;
        Barcode = Document.Header.Number is { } number && Code128.CanWrite(number) ? Code128.Of(number) : null;
        Company = (await grains.Company().GetAsync()).Name ?? "";
        await names.LoadAsync(Masters.People, (Document.Approval?.Tasks.Select(task => task.Actor.Value) ?? []).Append(Document.Header.Owner.Value));
        return Page();
    }
}
