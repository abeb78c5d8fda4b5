using OpsSupport.Kernel.Accounts;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.SignOn;

/// <summary>Asks the cluster which systems are connected and who may use them, and asks again while it heals.</summary>
public sealed class SignOnDesk(IGrainFactory grains, GrainRetry retry)
{
    private ISignOnGrain Grain => grains.GetGrain<ISignOnGrain>(0);

    /// <summary>The system in use with that client id; null where there is none.</summary>
    public async Task<SignOnClient?> FindAsync(string? code, CancellationToken cancellation = default) =>
        Code.IsValid(code) ? (await retry.AskAsync(() => Grain.FindAsync(code!), cancellation)).Value : null;

    public Task<Result<SignedPerson>> AdmitAsync(EmployeeNo person, string code) => retry.AskAsync(() => Grain.AdmitAsync(person, code));

    /// <summary>The person with what has changed since he signed in; null where he may not go on or has no account any more.</summary>
    public async Task<SignedPerson?> AdmitAgainAsync(string? person, string code)
    {
        if (Code.TryParse<EmployeeNo>(person) is not { } no || !(await retry.AskAsync(() => grains.Account(no).FindAsync())).Succeeded)
        {
            return null;
        }

        return (await AdmitAsync(no, code)).Value;
    }

    public Task<Result<SignedPerson>> EnterAsync(PortalSession session, string code) =>
        retry.AskAsync(() => Grain.EnterAsync(session.Person, code, session.Id));
}
