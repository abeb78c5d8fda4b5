using OpsSupport.Kernel.Accounts;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Api;

public sealed class AccessTokenRulesTests
{
    private static readonly DateTimeOffset Now = RunningSystem.Now;

    private static readonly EmployeeNo Ann = new("ann");

    [Fact]
    public void Tokens_that_ran_out_make_room()
    {
        var yesterday = AccessTokenRules.Add(new(), Ann, new("old", RunningSystem.Today.AddDays(-1), "a"), Guid.CreateVersion7(), Now.AddDays(-1)).Value!;

        var today = AccessTokenRules.Add(yesterday, Ann, new("new", RunningSystem.Today, "b"), Guid.CreateVersion7(), Now).Value!;

        Assert.Equal(["new"], today.Tokens.Select(kept => kept.Token.Name));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void Its_use_is_noted_every_ten_minutes(int? minutesAgo, bool isNoted)
    {
        var token = new AccessToken { Id = "1", Name = "sync", CreatedAt = Now.AddDays(-1), LastDay = RunningSystem.Today, UsedAt = Now.AddMinutes(-minutesAgo ?? 0) };

        Assert.Equal(isNoted, AccessTokenRules.Used(minutesAgo is null ? token with { UsedAt = null } : token, Now) is not null);
    }
}
