using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using OpenIddict.Abstractions;
using OpsSupport.Kernel.Http;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OpsSupport.Kernel.SignOn;

/// <summary>Asks the person whether a system that is not the company's own may know him. Asked once; he who agreed is remembered.</summary>
[ResponseCache(NoStore = true)]
public sealed class ConsentModel(
    SignOnDesk desk, IOpenIddictApplicationManager applications, IOpenIddictAuthorizationManager authorizations, TimeProvider time) : PageModel
{
    public const string Address = "/sign-on/consent";

    /// <summary>The request that waits for the answer.</summary>
    [BindProperty(SupportsGet = true)] public string? ReturnUrl { get; set; }

    public SignOnClient System { get; private set; } = null!; // Set before the page is shown.

    /// <summary>What the system would be told, of what it may be told at all.</summary>
    public ImmutableArray<SignOnScope> Told => [.. System.Scopes.Where(scope => Wanted.Contains(ApplicationDescriptions.NameOf(scope)))];

    private ImmutableArray<string> Wanted => [.. Asked(Parameters.Scope).Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAgreeAsync()
    {
        if (!await FindAsync() || await applications.FindByClientIdAsync(System.Code) is not { } application)
        {
            return NotFound();
        }

        var agreement = new OpenIddictAuthorizationDescriptor
        {
            ApplicationId = await applications.GetIdAsync(application),
            CreationDate = time.GetUtcNow(),
            Subject = User.EmployeeNo().Value,
            Status = Statuses.Valid,
            Type = AuthorizationTypes.Permanent,
        };
        agreement.Scopes.UnionWith(Wanted);
        await authorizations.CreateAsync(agreement);
        return LocalRedirect(ReturnUrl!);
    }

    public async Task<IActionResult> OnPostRefuseAsync() =>
        await FindAsync() ? LocalRedirect(QueryHelpers.AddQueryString(ReturnUrl!, AuthorizeRequest.Refused, "true")) : NotFound();

    private async Task<bool> FindAsync()
    {
        if (ReturnUrl?.StartsWith($"{AuthorizeRequest.Path}?", StringComparison.Ordinal) != true || await desk.FindAsync(Asked(Parameters.ClientId)) is not { } system)
        {
            return false;
        }

        System = system;
        return true;
    }

    private string Asked(string parameter) => QueryHelpers.ParseQuery(ReturnUrl![AuthorizeRequest.Path.Length..]).GetValueOrDefault(parameter).ToString();
}
