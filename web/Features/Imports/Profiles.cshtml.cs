using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.Imports;

/// <summary>The profiles there are.</summary>
public sealed class ProfilesModel(IGrainFactory grains, ITexts texts) : PageModel
{
    public TableView Table { get; private set; } = null!; // Loaded before the page is shown.

    public async Task<IActionResult> OnGetAsync()
    {
        var profiles = await grains.GetGrain<IImportProfilesGrain>(IImportProfilesGrain.Key).ListAsync(User.EmployeeNo());
        if (!profiles.Succeeded)
        {
            return this.NotForYou(profiles.Errors);
        }

        Table = new(
            "profiles",
            texts["Imports.Profiles"],
            [new(texts["Profile.Name"]), new(texts["Profile.Makes"]), new(texts["Profile.Columns"], IsNumber: true), new(texts["Profile.IsShipped"])],
            [
                .. profiles.Value.Profiles.Select(profile => new TableRow(
                    $"/imports/profiles/{profile.Name}", [profile.Name, profile.Makes, profile.Columns.Length, profile.IsShipped])),
            ])
        {
            Empty = new("adjustments", texts["Imports.Profiles"]),
        };
        return Page();
    }
}
