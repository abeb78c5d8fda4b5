using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Files;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.EInvoices;

/// <summary>Files of e-invoices are handed in, read, and shown beside what is wrong with them. Nothing of it is stored.</summary>
[UploadLimit(FileLimits.LargestFile, "/e-invoices?TooLarge=true")]
public sealed class EInvoicesModel(IGrainFactory grains, InvoiceIntake intake, ITexts texts) : PageModel
{
    /// <summary>How many files can be handed in at once.</summary>
    public const int MostFiles = 20;

    private IInvoiceReaderGrain Reader => grains.GetGrain<IInvoiceReaderGrain>(0);

    [BindProperty] public HandInForm Form { get; set; } = new();

    /// <summary>Set where an upload was sent back unread.</summary>
    [BindProperty(SupportsGet = true)] public bool TooLarge { get; set; }

    /// <summary>What invoices are held against here.</summary>
    public InvoiceReading About { get; private set; } = new([], ReadsQr: true);

    /// <summary>The files of this upload; none before.</summary>
    public ImmutableArray<HandedInFile> Files { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (TooLarge)
        {
            ModelState.AddModelError("Form.Files", texts.Of(new InvoiceTooLarge(InvoiceFile.MostMegabytes)));
        }

        return await LoadAsync() ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await LoadAsync() is { } refused)
        {
            return refused;
        }

        if (Form.Files.Count is 0 or > MostFiles)
        {
            ModelState.AddModelError("Form.Files", texts["EInvoices.HowMany", ("Most", MostFiles)]);
            return this.Refused("_HandIn");
        }

        Files = await intake.ReadAsync(User.EmployeeNo(), Form.Files, cancellation);
        return this.IsHtmx ? Partial("_Files", Files) : Page();
    }

    private async Task<IActionResult?> LoadAsync()
    {
        var about = await Reader.AboutAsync(User.EmployeeNo());
        About = about.Value ?? About;
        return about.Succeeded ? null : this.NotForYou(about.Errors);
    }
}
