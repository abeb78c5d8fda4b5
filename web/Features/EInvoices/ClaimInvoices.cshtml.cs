using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Features.ExpenseClaims;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Files;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.EInvoices;

/// <summary>Where a claim begins: invoices are dropped or photographed, read one by one, and become its lines.</summary>
[UploadLimit(FileLimits.LargestFile, "/e-invoices?TooLarge=true")]
public sealed class ClaimInvoicesModel(IGrainFactory grains, GrainRetry retry, CurrentPerson visitor, InvoiceIntake intake, ITexts texts) : PageModel
{
    /// <summary>Stands in the address for a claim that does not exist yet.</summary>
    public const string New = "new";

    [BindProperty(SupportsGet = true)] public required string Key { get; set; }

    [BindProperty] public HandInForm Form { get; set; } = new();

    /// <summary>Names the draft that a new claim becomes, so that a form sent twice makes one.</summary>
    [BindProperty] public Guid Operation { get; set; } = Guid.CreateVersion7();

    /// <summary>The invoices of the files handed in so far.</summary>
    [BindProperty] public List<string> Keys { get; set; } = [];

    /// <summary>The files of this upload; none before.</summary>
    public ImmutableArray<HandedInFile> Files { get; private set; } = [];

    public bool IsNew => Key == New;

    public static string AddressOf(string key) => $"/{ExpenseClaimDocument.Kind.Slug}/{Uri.EscapeDataString(key)}/invoices";

    private string GrainKey => ExpenseClaimDocument.Kind.KeyAt(IsNew ? Operation.ToString("N") : Key);

    private IExpenseClaimGrain Claim => grains.GetGrain<IExpenseClaimGrain>(ExpenseClaimDocument.Kind.Ref(GrainKey).ToGrainId());

    public async Task<IActionResult> OnGetAsync() => await RefusedAsync() ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await RefusedAsync() is { } refused)
        {
            return refused;
        }

        if (Form.Files.Count is 0 or > EInvoicesModel.MostFiles)
        {
            ModelState.AddModelError("Form.Files", texts["EInvoices.HowMany", ("Most", EInvoicesModel.MostFiles)]);
            return this.Refused("_ClaimHandIn");
        }

        Files = await intake.TakeInAsync(User.EmployeeNo(), Form.Files, cancellation);
        return this.IsHtmx ? Partial("_Taken", Files) : Page();
    }

    public async Task<IActionResult> OnPostTakeInAsync()
    {
        if (await RefusedAsync() is { } refused)
        {
            return refused;
        }

        ImmutableArray<InvoiceKey> keys = [.. Keys.Take(EInvoicesModel.MostFiles * EInvoicesModel.MostFiles).Select(InvoiceKey.TryParse).OfType<InvoiceKey>()];
        var version = IsNew ? 0 : (await retry.AskAsync(() => Claim.GetAsync(User.EmployeeNo()))).Value?.Header.Version ?? 0;
        var taken = await retry.AskAsync(() => Claim.TakeInAsync(new(User.EmployeeNo(), version, Operation), keys));
        return taken.Succeeded ? this.SeeOther($"/{ExpenseClaimDocument.Kind.Slug}/{Uri.EscapeDataString(DocumentKind.CodeOf(GrainKey))}/edit") : this.Refused("_ClaimHandIn", taken.Errors);
    }

    /// <summary>Who may not write this claim is told before he looks for his invoices.</summary>
    private async Task<IActionResult?> RefusedAsync()
    {
        if (!await visitor.MayAsync(Permission.Write(ExpenseClaimDocument.Kind)))
        {
            return this.NotForYou([new NotAllowed(Permission.Write(ExpenseClaimDocument.Kind).Name)]);
        }

        if (IsNew)
        {
            return null;
        }

        var claim = await retry.AskAsync(() => Claim.GetAsync(User.EmployeeNo()));
        return !claim.Succeeded ? this.NotForYou(claim.Errors)
            : claim.Value.Header.Owner != User.EmployeeNo() ? this.NotForYou([new NotYours()])
            : null;
    }
}
