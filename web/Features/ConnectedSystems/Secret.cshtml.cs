using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.SignOn;

namespace OpsSupport.Features.ConnectedSystems;

/// <summary>Draws the secret that a system proves itself by, and shows it this once.</summary>
[ResponseCache(NoStore = true)]
public sealed class SecretModel(IGrainFactory grains, GrainRetry retry, CurrentPerson visitor) : PageModel
{
    [BindProperty(SupportsGet = true)] public required string SystemCode { get; set; }

    public ConnectedSystem System { get; private set; } = null!; // Set before the page is shown.

    /// <summary>The secret just drawn. It is never shown again.</summary>
    public string? Shown { get; private set; }

    private IConnectedSystemGrain Grain => grains.GetGrain<IConnectedSystemGrain>(ConnectedSystemKind.Kind.KeyAt(SystemCode));

    public static string SystemAt(string code) => $"/{ConnectedSystemKind.Kind.Slug}/{Uri.EscapeDataString(code)}";

    public static string AddressOf(string code) => $"{SystemAt(code)}/secret";

    public Task<IActionResult> OnGetAsync() => ShowAsync([]);

    public async Task<IActionResult> OnPostAsync()
    {
        if (await LoadAsync() is not { Succeeded: true } found)
        {
            return await ShowAsync([]);
        }

        // Shown in the answer itself: a redirect would have to carry the secret along.
        var (secret, intent) = (ClientSecretText.Draw(), Intent.New(User.EmployeeNo(), found.Value!.Header.Version));
        var renewed = await retry.AskAsync(() => Grain.RenewSecretAsync(intent, ClientSecretText.HashOf(secret)));
        Shown = renewed.Succeeded ? secret : null;
        return await ShowAsync(renewed.Errors);
    }

    private Task<Result<Document<ConnectedSystem>>> LoadAsync() => retry.AskAsync(() => Grain.GetAsync(User.EmployeeNo()));

    private async Task<IActionResult> ShowAsync(ImmutableArray<DomainError> errors)
    {
        if (!await visitor.MayAsync(Permission.Write(ConnectedSystemKind.Kind)))
        {
            return Forbid();
        }

        var found = await LoadAsync();
        if (!found.Succeeded)
        {
            return this.NotForYou(found.Errors);
        }

        System = found.Value.Body;
        return System.Protocol is not SignOnProtocol.OpenIdWeb ? NotFound() : errors.IsEmpty ? this.Fragment("_Secret") : this.Refused("_Secret", errors);
    }
}
