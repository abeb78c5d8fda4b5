using Microsoft.Extensions.Logging;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Accounts;

[GrainType("access-tokens")]
internal sealed partial class AccessTokensGrain(
    [PersistentState("access-tokens", StorageNames.Bounded)] IPersistentState<AccessTokensState> state,
    IDirectory directory, CompanyClock clock, ILogger<AccessTokensGrain> logger) : Grain, IAccessTokensGrain
{
    private AccessTokenList Listed => new([.. state.State.Tokens.Select(kept => kept.Token)]);

    public Task<Result<AccessTokenList>> ListAsync(EmployeeNo reader) =>
        Task.FromResult<Result<AccessTokenList>>(IsFor(reader) ? Listed : new NotYours());

    public async Task<Result<AccessToken>> AddAsync(Intent intent, EmployeeNo owner, NewAccessToken token)
    {
        if (!IsFor(owner) || (intent.By != owner && intent.By != SystemActor.No))
        {
            return new NotYours();
        }

        if (state.State.Tokens.FirstOrDefault(kept => kept.Token.Id == AccessTokenRules.IdOf(intent.Operation)) is { } made)
        {
            return made.Hash == token.Hash ? made.Token : new AccessTokenShownBefore();
        }

        if (directory.Find(owner) is null)
        {
            return new Nobody(owner);
        }

        var next = AccessTokenRules.Add(state.State, owner, token, intent.Operation, clock.Now);
        if (!next.Succeeded)
        {
            return next.Errors;
        }

        await state.ReplaceAsync(next.Value);
        LogMade(owner, next.Value.Tokens[0].Token.Id, intent.By, token.LastDay);
        return next.Value.Tokens[0].Token;
    }

    public async Task<Result<AccessTokenList>> RevokeAsync(Intent intent, string id)
    {
        if (!IsFor(intent.By))
        {
            return new NotYours();
        }

        // Whoever revokes twice wants it gone, and it is.
        if (state.State.Tokens.FirstOrDefault(kept => kept.Token.Id == id) is { } revoked)
        {
            await state.ReplaceAsync(state.State with { Tokens = state.State.Tokens.Remove(revoked) });
            LogRevoked(revoked.Owner, id);
        }

        return Listed;
    }

    public async Task<Result<AccessToken>> AdmitAsync(EmployeeNo owner, string hash)
    {
        var kept = state.State.Tokens.FirstOrDefault(one => one.Hash == hash && one.Owner == owner);
        if (kept is null || kept.Token.LastDay < clock.Today || directory.Find(owner) is null || (await GrainFactory.Account(owner).FindAsync()).Value?.IsClosed == true)
        {
            return new AccessTokenRefused();
        }

        if (AccessTokenRules.Used(kept.Token, clock.Now) is { } used)
        {
            await state.ReplaceAsync(state.State with { Tokens = state.State.Tokens.Replace(kept, kept with { Token = used }) });
        }

        return kept.Token;
    }

    private bool IsFor(EmployeeNo reader) => this.GetPrimaryKeyString() == GrainFactory.AccessTokens(reader).GetPrimaryKeyString();

    [LoggerMessage(LogLevel.Information, "Access token {Token} of {Owner} was made by {By} and lasts until {LastDay}")]
    private partial void LogMade(EmployeeNo owner, string token, EmployeeNo by, DateOnly lastDay);

    [LoggerMessage(LogLevel.Information, "Access token {Token} of {Owner} was revoked")]
    private partial void LogRevoked(EmployeeNo owner, string token);
}
