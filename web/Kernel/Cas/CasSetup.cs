using OpsSupport.Kernel.SignOn;

namespace OpsSupport.Kernel.Cas;

/// <summary>Sign-on by tickets for systems that cannot speak OpenID Connect (CAS protocol 3.0, without proxy tickets).</summary>
internal static class CasSetup
{
    public static IServiceCollection AddCas(this IServiceCollection services) => services
        .AddSingleton<CasLogin>().AddSingleton<ISignOnWay>(provider => provider.GetRequiredService<CasLogin>())
        .AddSingleton<CasLogout>().AddSingleton<ISignOnWay>(provider => provider.GetRequiredService<CasLogout>())
        .AddSingleton<CasValidation>();

    public static void MapCas(this WebApplication app)
    {
        app.MapGet(CasLogin.Path, CasLogin.AnswerAsync).ExcludeFromDescription();
        app.MapGet(CasLogout.Path, CasLogout.AnswerAsync).ExcludeFromDescription();
        app.MapGet(CasValidation.Path1, CasValidation.SayAsync).ExcludeFromDescription();
        foreach (var path in new[] { CasValidation.Path2, CasValidation.Proxy2 })
        {
            app.MapGet(path, CasValidation.NameAsync).ExcludeFromDescription();
        }

        foreach (var path in new[] { CasValidation.Path3, CasValidation.Proxy3 })
        {
            app.MapGet(path, CasValidation.DescribeAsync).ExcludeFromDescription();
        }
    }
}
