using System.Security.Claims;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Http;

/// <summary>
/// Who sits at the browser, for menus and buttons. What it hides is only hidden: whether something may be done is decided by
/// the grain that does it.
/// </summary>
public sealed class CurrentPerson(IHttpContextAccessor context, IGrainFactory grains)
{
    private Task<Person?>? _person;

    /// <summary>The number the visitor signed in with; null before.</summary>
    public EmployeeNo? No => Code.TryParse<EmployeeNo>(context.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier));

    /// <summary>The person with his permissions, asked once per request; null for a visitor and for an account without a person.</summary>
    public Task<Person?> FindAsync() => _person ??= AskAsync();

    public async Task<bool> MayAsync(Permission permission) => (await FindAsync())?.May(permission) == true;

    private async Task<Person?> AskAsync() => No is { } no ? (await grains.GetGrain<IDirectoryGrain>(0).FindAsync(no)).Value : null;
}
