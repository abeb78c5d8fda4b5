using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace OpsSupport.Kernel.Accounts;

/// <summary>How people sign in and how long they stay so.</summary>
internal static class AccountSetup
{
    private static readonly TimeSpan Session = TimeSpan.FromHours(10);

    // How long a session outlives a changed password or a closed account.
    private static readonly TimeSpan StampInterval = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<PortalUser>(Demand).AddUserStore<AccountUserStore>().AddSignInManager();
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = StampInterval);
        services.AddScoped<PasswordSignIn>();
        services.AddScoped<PasswordSetter>();
        services.AddScoped<DemoPeople>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, KeepSession);
        return services;
    }

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
        options.Lockout = new() { MaxFailedAccessAttempts = 5, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5) };
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
        options.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
    }
}
