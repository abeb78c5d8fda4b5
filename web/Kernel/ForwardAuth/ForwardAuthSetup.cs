using OpsSupport.Kernel.SignOn;

namespace OpsSupport.Kernel.ForwardAuth;

/// <summary>
/// Sign-on for systems that know nothing of it: the reverse proxy before one asks here who comes, and tells it in headers. Below
/// <see cref="AtSystem"/> of the system's own host the proxy leads to <c>/forward-auth/{code}</c> here.
/// </summary>
internal static class ForwardAuthSetup
{
    /// <summary>Where the portal is under the host of the system.</summary>
    public const string AtSystem = "/.portal";

    public const string Root = "/forward-auth";

    public static IServiceCollection AddForwardAuth(this IServiceCollection services) => services
        .AddSingleton<PassCookie>().AddSingleton<Check>().AddSingleton<Begin>().AddSingleton<Arrive>()
        .AddSingleton<Fetch>().AddSingleton<ISignOnWay>(provider => provider.GetRequiredService<Fetch>());

    public static void MapForwardAuth(this WebApplication app)
    {
        app.Map($"{Root}/{{code}}/check", Check.AnswerAsync).ExcludeFromDescription();
        app.MapGet($"{Root}/{{code}}/begin", Begin.Answer).ExcludeFromDescription();
        app.MapGet($"{Root}/{{code}}/fetch", Fetch.AnswerAsync).ExcludeFromDescription();
        app.MapGet($"{Root}/{{code}}/arrive", Arrive.AnswerAsync).ExcludeFromDescription();
    }
}
