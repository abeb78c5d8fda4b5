using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Files;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.Imports;

/// <summary>Where files are handed in, and which have been.</summary>
[UploadLimit(FileLimits.LargestFile, "/imports?TooLarge=true")]
public sealed class ImportsModel(IGrainFactory grains, FileIntake intake, ITexts texts) : PageModel
{
    private const int RowsPerPage = 20;

    [BindProperty] public UploadForm Form { get; set; } = new();

    /// <summary>Set where an upload was sent back unread.</summary>
    [BindProperty(SupportsGet = true)] public bool TooLarge { get; set; }

    [BindProperty(SupportsGet = true)] public int Part { get; set; } = 1;

    public ImmutableArray<ImportProfile> Profiles { get; private set; } = [];

    public DocumentPage Past { get; private set; } = new([], 0, []);

    public async Task<IActionResult> OnGetAsync()
    {
        if (TooLarge)
        {
            ModelState.AddModelError("Form.File", texts.Of(new FileTooLarge(FileLimits.LargestFileInMegabytes)));
        }

        return await LoadAsync() ?? (this.IsHtmx ? Partial("_Past", this) : Page());
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await LoadAsync() is { } refused)
        {
            return refused;
        }

        if (!ModelState.IsValid || Form.File is not { } upload)
        {
            return this.Refused("_Upload");
        }

        var opened = await intake.TakeAsync(upload, Form.Profile, Form.Sheet, User.EmployeeNo(), cancellation);
        return opened.Succeeded ? this.SeeOther(ImportView.UrlOf(opened.Value.Key)) : this.Refused("_Upload", opened.Errors);
    }

    public TableView PastTable() => new(
        "past-imports",
        texts["Imports.Past"],
        [
            new(texts["Imports.File"]), new(texts["Upload.Profile"]), new(texts["Column.Status"]), new(texts["Column.Owner"]), new(texts["Column.ChangedAt"]),
        ],
        [
            .. Past.Rows.Select(row => new TableRow(ImportView.UrlOf(row.Header.Ref.Key),
            [
                row.Facts.Title, row.Facts.Keywords.FirstOrDefault(), Enum.Parse<ImportStep>(row.Facts.Stage!), row.OwnerName, row.Header.ChangedAt,
            ])),
        ])
    {
        Empty = new("file-import", texts["Imports.None"], texts["Imports.None.Text"]),
    };

    public PagerView Pager()
    {
        var first = ((Part - 1) * RowsPerPage) + 1;
        var last = first + Past.Rows.Length - 1;
        return new(
            first, last, Past.Count,
            Part > 1 ? $"/imports?part={Part - 1}" : null,
            last < Past.Count ? $"/imports?part={Part + 1}" : null,
            "#past");
    }

    private async Task<IActionResult?> LoadAsync()
    {
        var reader = User.EmployeeNo();
        Part = Math.Clamp(Part, 1, 10_000);
        var profiles = await grains.GetGrain<IImportProfilesGrain>(IImportProfilesGrain.Key).ListAsync(reader);
        var past = await grains.GetGrain<IImportsGrain>(0).ListAsync(reader, new((Part - 1) * RowsPerPage, RowsPerPage));
        if (!profiles.Succeeded || !past.Succeeded)
        {
            return this.NotForYou(profiles.Errors.AddRange(past.Errors));
        }

        (Profiles, Past) = (profiles.Value.Profiles, past.Value);
        return null;
    }
}
