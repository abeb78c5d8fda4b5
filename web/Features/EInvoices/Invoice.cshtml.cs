using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.EInvoices;

/// <summary>One registered invoice: what was read, whose it is, what became of it, and what finance says instead.</summary>
public sealed class InvoiceModel(IGrainFactory grains, GrainRetry retry, CurrentPerson visitor, DocumentUiCatalog documents, ITexts texts) : PageModel
{
    [BindProperty(SupportsGet = true)] public required string Key { get; set; }

    public CorrectionForm Form { get; private set; } = new();

    public RecoveryForm Recovery { get; private set; } = new();

    public RegisteredInvoice Invoice { get; private set; } = null!; // Set before the page is shown.

    public TableView History { get; private set; } = null!; // Set before the page is shown.

    public bool MayCorrect { get; private set; }

    public string? ClaimUrl => Invoice.Holder is { } holder ? documents.UrlOf(holder) : null;

    public static string AddressOf(InvoiceKey key) => $"/invoices/{Uri.EscapeDataString(key.ToString())}";

    public Task<IActionResult> OnGetAsync() => ShowAsync([]);

    public async Task<IActionResult> OnPostRecoverAsync([Bind(Prefix = nameof(Recovery))] RecoveryForm recovery)
    {
        Recovery = recovery;
        if (!ModelState.IsValid || Registry is not { } registry)
        {
            return await ShowAsync([]);
        }

        var recovered = await retry.AskAsync(() => registry.RecoverAsync(User.EmployeeNo(), recovery.How.Trim()));
        return recovered.Succeeded ? this.SeeOther(AddressOf(recovered.Value.Facts.Key), "Done.Save") : await ShowAsync(recovered.Errors);
    }

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = nameof(Form))] CorrectionForm form)
    {
        Form = form;
        if (!ModelState.IsValid || Registry is not { } registry)
        {
            return await ShowAsync([]);
        }

        var corrected = await retry.AskAsync(() => registry.CorrectAsync(User.EmployeeNo(), Form.ToCorrection()));
        return corrected.Succeeded ? this.SeeOther(AddressOf(corrected.Value.Facts.Key), "Done.Save") : await ShowAsync(corrected.Errors);
    }

    private IInvoiceRegistryGrain? Registry => InvoiceKey.TryParse(Key) is { } key
        ? grains.GetGrain<IInvoiceRegistryGrain>(IInvoiceRegistryGrain.GuardOf(key).ToGrainId())
        : null;

    private async Task<IActionResult> ShowAsync(ImmutableArray<DomainError> errors)
    {
        if (Registry is not { } registry)
        {
            return NotFound();
        }

        var found = await retry.AskAsync(() => registry.FindAsync(User.EmployeeNo()));
        if (!found.Succeeded)
        {
            return found.Errors is [InvoiceUnknown] ? NotFound() : this.NotForYou(found.Errors);
        }

        Invoice = found.Value;
        MayCorrect = await visitor.MayAsync(IInvoiceRegistryGrain.Correct);
        History = TableOf((await retry.AskAsync(() => registry.HistoryAsync(User.EmployeeNo()))).Value?.Events ?? []);
        Form = Request.Method == HttpMethods.Get ? CorrectionForm.Of(Invoice.Facts) : Form;
        return errors.IsEmpty && ModelState.IsValid ? this.Fragment("_Registered") : this.Refused("_Registered", errors);
    }

    private TableView TableOf(ImmutableArray<InvoiceEvent> events) => new(
        "events", texts["History"], [new(texts["Invoices.At"]), new(texts["Invoices.State"]), new(texts["Invoices.Claim"]), new(texts["Column.Owner"]), new(texts["Invoices.Claimed"], IsNumber: true)],
        [.. events.Select(one => new TableRow(null, [one.At, one.State, one.HolderNumber, one.HolderOwner, one.Claimed]))])
    {
        Empty = new("history", texts["Lines.Empty"]),
    };
}
