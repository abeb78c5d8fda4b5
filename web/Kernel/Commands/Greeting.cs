using OpsSupport.Kernel.Company;
using OpsSupport.Kernel.Http;

namespace OpsSupport.Kernel.Commands;

/// <summary>What whoever started the portal reads when it is ready.</summary>
internal static class Greeting
{
    public static async Task WriteAsync(WebApplication app)
    {
        var address = app.Urls.First();
        await Console.Out.WriteLineAsync($"OpsSupport is ready: {address}");
        await Console.Out.WriteLineAsync(await HowToSignInAsync(app, address));
    }

    private static async Task<string> HowToSignInAsync(WebApplication app, string address)
    {
        if (app.Services.GetRequiredService<PortalSettings>().Demo)
        {
            return "Sign in: open the address and choose one of the people of the demonstration company.";
        }

        if (!app.Services.GetRequiredService<SiloSettings>().IsEmbedded)
        {
            return "Sign in with your employee number and password as soon as /health/ready answers 200.";
        }

        var company = await app.Services.GetRequiredService<IGrainFactory>().Company().GetAsync();
        return company.IsSetUp
            ? $"Sign in to {company.Name} with your employee number and password."
            : $"First set-up: open {address}/setup on this machine.";
    }
}
