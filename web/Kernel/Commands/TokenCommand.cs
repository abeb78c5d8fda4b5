using System.Globalization;
using OpsSupport.Kernel.Accounts;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Display;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Commands;

/// <summary>
/// Makes an access token at the operator's console: in the data folder, while no portal runs on it, or in a cluster. The token
/// is all that goes to the standard output, so that scripts can take it from there.
/// </summary>
internal sealed class TokenCommand : ICommand
{
    private const int Done = 0;
    private const int Refused = 1;
    private const int NotUnderstood = 2;

    public string Name => "token";

    public string Summary => $"Makes an access token for the REST API. {TokenArguments.Usage[6..]}";

    public async Task<int> RunAsync(string[] args)
    {
        if (TokenArguments.TryParse(args) is not { } arguments)
        {
            await Console.Error.WriteLineAsync($"Usage: {TokenArguments.Usage}");
            return NotUnderstood;
        }

        using var host = await GrainHost.StartAsync(arguments.ForHost);
        // The command line speaks English, as its help does, whatever the machine is set to.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        var made = await MakeAsync(host.Services, arguments);
        await host.StopAsync();
        return made;
    }

    private static async Task<int> MakeAsync(IServiceProvider services, TokenArguments arguments)
    {
        var grains = services.GetRequiredService<IGrainFactory>();
        var text = OwnedSecret.Draw(SecretKind.AccessToken, arguments.Owner);
        var lastDay = DisplayText.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow()).AddDays(arguments.Days);
        var made = await grains.AccessTokens(text.Owner).AddAsync(
            Intent.New(SystemActor.No, atVersion: 0), text.Owner, new(arguments.Name, lastDay, text.Hash));
        return made.Succeeded ? await TellAsync(text, made.Value) : await RefuseAsync(made.Errors);
    }

    private static async Task<int> TellAsync(OwnedSecret text, AccessToken token)
    {
        await Console.Error.WriteLineAsync($"Access token \"{token.Name}\" of {text.Owner} until {token.LastDay:yyyy-MM-dd}. It is shown this once:");
        await Console.Out.WriteLineAsync(text.Text);
        return Done;
    }

    private static async Task<int> RefuseAsync(IEnumerable<DomainError> errors)
    {
        foreach (var error in errors)
        {
            await Console.Error.WriteLineAsync(new ResourceTexts().Of(error));
        }

        return Refused;
    }
}
