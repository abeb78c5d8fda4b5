using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Accounts;

/// <summary>The access tokens of one person. Only he makes, sees and ends them; the operator's console may make one for him.</summary>
public interface IAccessTokensGrain : IGrainWithStringKey
{
    /// <summary>How many a person can have at a time; those that ran out do not count.</summary>
    const int Most = 20;

    [Orleans.Concurrency.ReadOnly]
    Task<Result<AccessTokenList>> ListAsync(EmployeeNo reader);

    Task<Result<AccessToken>> AddAsync(Intent intent, EmployeeNo owner, NewAccessToken token);

    /// <summary>Ends a token: within five seconds no portal takes it any more.</summary>
    Task<Result<AccessTokenList>> RevokeAsync(Intent intent, string id);

    /// <summary>The token with this hash, if its owner may act with it now; notes that it was used.</summary>
    Task<Result<AccessToken>> AdmitAsync(EmployeeNo owner, string hash);
}

/// <summary>How the tokens of a person are found.</summary>
public static class AccessTokenGrains
{
    private const string KeyPrefix = "pat:";

    /// <summary>The tokens of <paramref name="owner"/>; upper and lower case are the same person.</summary>
    public static IAccessTokensGrain AccessTokens(this IGrainFactory grains, EmployeeNo owner) =>
        grains.GetGrain<IAccessTokensGrain>(KeyPrefix + owner.Value.ToUpperInvariant());
}
