using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace OpsSupport.Kernel.Preferences;

/// <summary>Keeps a visitor's language and theme in the browser. Has no look of its own; it leads back to where he was.</summary>
[AllowAnonymous]
public sealed class PreferencesModel : PageModel
{
    private static readonly CookieOptions ForAYear = new() { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, IsEssential = true };

    public IActionResult OnGet() => LocalRedirect("/");

    public IActionResult OnPost(string? culture, string? theme, string? returnUrl)
    {
        if (culture is "zh-CN" or "en")
        {
            Response.Cookies.Append(CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(new(culture)), ForAYear);
        }

        if (theme is "light" or "dark")
        {
            Response.Cookies.Append(ThemeChoice.Cookie, theme, ForAYear);
        }

        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/");
    }
}
