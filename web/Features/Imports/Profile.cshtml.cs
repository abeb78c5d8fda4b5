using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;

namespace OpsSupport.Features.Imports;

/// <summary>One profile. What came with the system is copied under another name; the company's own is changed or removed.</summary>
public sealed class ProfileModel(IGrainFactory grains) : PageModel
{
    [BindProperty(SupportsGet = true)] public required string Name { get; set; }

    [BindProperty] public ProfileForm Form { get; set; } = new();

    public ImportProfile Profile { get; private set; } = null!; // Loaded before any answer that shows it.

    private IImportProfilesGrain Profiles => grains.GetGrain<IImportProfilesGrain>(IImportProfilesGrain.Key);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await LoadAsync() is { } refused)
        {
            return refused;
        }

        Form = ProfileForm.Of(Profile);
        Form.Name = Profile.IsShipped ? $"{Profile.Name}-2" : Profile.Name;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await LoadAsync() is { } refused)
        {
            return refused;
        }

        if (!ModelState.IsValid)
        {
            return this.Refused("_Profile");
        }

        var saved = await Profiles.SaveAsync(Intent.New(User.EmployeeNo(), atVersion: 0), Form.ToProfile());
        return saved.Succeeded ? this.SeeOther("/imports/profiles", "Imports.ProfileSaved") : this.Refused("_Profile", saved.Errors);
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        var left = await Profiles.RemoveAsync(Intent.New(User.EmployeeNo(), atVersion: 0), Name);
        return left.Succeeded ? this.SeeOther("/imports/profiles", "Imports.ProfileRemoved") : this.NotForYou(left.Errors);
    }

    private async Task<IActionResult?> LoadAsync()
    {
        var found = await Profiles.FindAsync(User.EmployeeNo(), Name);
        if (!found.Succeeded)
        {
            return found.Errors[0] is UnknownProfile ? NotFound() : this.NotForYou(found.Errors);
        }

        Profile = found.Value;
        return null;
    }
}
