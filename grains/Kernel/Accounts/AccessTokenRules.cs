using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Accounts;

/// <summary>What may be made of a person's tokens.</summary>
internal static class AccessTokenRules
{
    private static readonly TimeSpan UseNotedEvery = TimeSpan.FromMinutes(10);

    /// <summary>The tokens with a new one; those that ran out make room.</summary>
    public static Result<AccessTokensState> Add(AccessTokensState state, EmployeeNo owner, NewAccessToken wanted, Guid operation, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        var lasting = state.Tokens.RemoveAll(kept => kept.Token.LastDay < today);
        var errors = Check(wanted, today).ToImmutableArray();
        return !errors.IsEmpty ? errors
            : lasting.Length >= IAccessTokensGrain.Most ? new TooManyAccessTokens(IAccessTokensGrain.Most)
            : state with
            {
                Tokens = lasting.Insert(0, new(
                    new() { Id = IdOf(operation), Name = wanted.Name.Trim(), CreatedAt = now, LastDay = wanted.LastDay }, owner, wanted.Hash)),
            };
    }

    /// <summary>A token is named after the operation that made it, so the same operation makes no second one.</summary>
    public static string IdOf(Guid operation) => operation.ToString("N");

    /// <summary>The token as it is after it was used now; null where that is not worth a write.</summary>
    public static AccessToken? Used(AccessToken token, DateTimeOffset now) =>
        now - token.UsedAt < UseNotedEvery ? null : token with { UsedAt = now };

    private static IEnumerable<DomainError> Check(NewAccessToken wanted, DateOnly today)
    {
        foreach (var error in FieldRules.Text(wanted.Name, nameof(NewAccessToken.Name), AccessToken.LongestName))
        {
            yield return error;
        }

        if (wanted.LastDay < today || wanted.LastDay > today.AddYears(1))
        {
            yield return new AccessTokenLastDay(today, today.AddYears(1));
        }
    }
}
