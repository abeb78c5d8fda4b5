using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Functions;
using OpsSupport.Kernel.Menu;

namespace OpsSupport.Kernel.Accounts;

/// <summary>How people sign in and how long they stay so.</summary>
internal static class AccountSetup
{
    private static readonly TimeSpan Session = TimeSpan.FromHours(10);

    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<PortalUser>(Demand).AddUserStore<AccountUserStore>().AddPasswordValidator<KnownPasswords>().AddSignInManager();
        return services
            .AddSingleton<SessionDoor>().AddSingleton<AuthenticatorCodes>()
            .AddScoped<SessionStart>().AddScoped<PasswordSignIn>().AddScoped<SecondStep>().AddScoped<PasswordSetter>().AddScoped<DemoPeople>()
            .AddSingleton(new PortalFunction("Security.Title", "shield-check", SecurityModel.Address, MenuArea.Workplace, Order: 92))
            .AddSingleton(new PortalFunction("Tokens.Title", "key", "/account/tokens", MenuArea.Workplace, Order: 93))
            .AddSingleton(new MenuEntry("Accounts.Title", "user-circle", AccountsModel.Address, MenuArea.System, Permission.Administer, Order: 10));
    }

    /// <summary>Who is who, by the cookie of a session.</summary>
    public static void AddSessionCookie(this IServiceCollection services) =>
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, KeepSession);

    // Length is what makes a password hard to guess; rules about digits only make it hard to remember.
    private static void Demand(IdentityOptions options)
    {
        options.Password = new()
        {
            RequiredLength = 10,
            RequiredUniqueChars = 4,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
        };
        // What is a possible employee number is said by its type.
        options.User.AllowedUserNameCharacters = "";
    }

    private static void KeepSession(CookieAuthenticationOptions options)
    {
        options.LoginPath = "/sign-in";
        options.LogoutPath = "/sign-out";
        options.ReturnUrlParameter = "returnUrl";
        options.ExpireTimeSpan = Session;
        options.SlidingExpiration = true;
        options.Cookie.Name = "opssupport.session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Events.OnValidatePrincipal = AdmitAsync;
    }

    private static async Task AdmitAsync(CookieValidatePrincipalContext context)
    {
        var door = context.HttpContext.RequestServices.GetRequiredService<SessionDoor>();
        if (context.Principal is null || !await door.IsOpenAsync(context.Principal, context.HttpContext.RequestAborted))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        }
    }
}
