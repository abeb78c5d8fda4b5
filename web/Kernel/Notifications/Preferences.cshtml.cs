using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Forms;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Notifications;

/// <summary>How the person hears of things. Nobody has to come here: what is usual holds until he says otherwise.</summary>
public sealed class PreferencesModel(IGrainFactory grains, GrainRetry retry, IEnumerable<MailServer> servers, ITexts texts) : PageModel
{
    private const string Address = "/account/notifications";

    [BindProperty] public NotificationPreferencesForm Form { get; set; } = new();

    public PreferenceView View { get; private set; } = null!; // Set before the page is shown.

    /// <summary>Where his mails go, or why there are none.</summary>
    public string AboutMail =>
        !servers.Any() ? texts["NotificationPreferences.MailOff"]
        : View.Mail is { } mail ? texts["NotificationPreferences.MailTo", ("Address", mail)] : texts["NotificationPreferences.NoMail"];

    public IEnumerable<FieldOption> Languages =>
        [new("", texts["NotificationPreferences.Language.Company"]), new("zh-CN", texts["NotificationPreferences.Language.Chinese"]), new("en", texts["NotificationPreferences.Language.English"])];

    private INotificationsGrain Grain => grains.GetGrain<INotificationsGrain>(0);

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        Form = NotificationPreferencesForm.Of(View.Preferences);
        return this.Fragment("_Preferences");
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (!ModelState.IsValid)
        {
            return this.Refused("_Preferences");
        }

        var saved = await retry.AskAsync(() => Grain.PreferAsync(User.EmployeeNo(), Form.ToPreferences()));
        return saved.Succeeded ? this.SeeOther(Address, "Done.Save") : this.Refused("_Preferences", saved.Errors);
    }

    private async Task LoadAsync() => View = await retry.AskAsync(() => Grain.PreferencesAsync(User.EmployeeNo()));
}
