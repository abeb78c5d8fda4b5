using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Accounts;

/// <summary>How guessing is slowed down without anybody being locked out by somebody else.</summary>
[Trait("AT", "01.13")]
public sealed class SignInRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 31, 9, 0, 0, TimeSpan.FromHours(8));

    private static readonly AccountState Account = new() { Account = new() { Employee = new EmployeeNo("E001"), PasswordHash = "hash" } };

    [Theory]
    [InlineData(4, null)]
    [InlineData(5, 30)]
    [InlineData(6, 60)]
    [InlineData(7, 120)]
    [InlineData(9, 480)]
    [InlineData(10, 900)]
    [InlineData(60, 900)]
    public void The_fifth_wrong_one_makes_wait_and_each_further_one_longer(int failures, int? seconds)
    {
        var state = Failed("10.0.0.1", failures);

        Assert.Equal(seconds is null ? null : Now.AddSeconds(seconds.Value), SignInRules.PausedUntil(state, "10.0.0.1", Now));
    }

    [Fact]
    public void Nobody_waits_for_what_another_address_did()
    {
        var state = Failed("10.0.0.1", 20);

        Assert.NotNull(SignInRules.PausedUntil(state, "10.0.0.1", Now));
        Assert.Null(SignInRules.PausedUntil(state, "10.0.0.2", Now));
    }

    [Fact]
    public void Many_addresses_together_make_strangers_wait_but_not_the_owner_where_he_is_known()
    {
        var known = SignInRules.Succeed(Account, "10.0.0.250");
        var state = Enumerable.Range(1, SignInRules.FreeTogether).Aggregate(known, (so, address) => SignInRules.Fail(so, $"10.0.1.{address}", Now));

        Assert.Equal(Now.AddSeconds(30), SignInRules.PausedUntil(state, "10.0.2.1", Now));
        Assert.Null(SignInRules.PausedUntil(state, "10.0.0.250", Now));
    }

    [Fact]
    public void A_pause_ends_and_an_hour_later_nothing_is_held_against_anybody()
    {
        var state = Failed("10.0.0.1", 5);

        Assert.NotNull(SignInRules.PausedUntil(state, "10.0.0.1", Now.AddSeconds(29)));
        Assert.Null(SignInRules.PausedUntil(state, "10.0.0.1", Now.AddSeconds(30)));
        Assert.Equal(1, SignInRules.Fail(state, "10.0.0.1", Now.AddHours(1)).Failures.Single().Count);
    }

    [Fact]
    public void Getting_in_clears_what_the_owner_mistyped()
    {
        var state = SignInRules.Succeed(Failed("10.0.0.1", 4), "10.0.0.1");

        Assert.Empty(state.Failures);
        Assert.Equal(["10.0.0.1"], state.KnownAddresses);
    }

    [Fact]
    public void However_many_addresses_guess_the_account_stays_small()
    {
        var state = Enumerable.Range(0, 10_000).Aggregate(Account, (so, address) => SignInRules.Fail(so, $"a{address}", Now));

        Assert.InRange(state.Failures.Length, 1, 30);
    }

    [Fact]
    public void An_address_that_tries_many_accounts_waits_whoever_it_says_it_is()
    {
        var window = Enumerable.Range(0, SignInWindow.Free).Aggregate(SignInWindow.None, (so, _) => so.Fail(Now));

        Assert.Equal(Now.AddMinutes(10), window.PausedUntil(Now.AddMinutes(9)));
        Assert.Null(window.PausedUntil(Now.AddMinutes(10)));
        Assert.Null(window.Fail(Now.AddMinutes(10)).PausedUntil(Now.AddMinutes(10)));
    }

    private static AccountState Failed(string address, int times) => Enumerable.Range(0, times).Aggregate(Account, (state, _) => SignInRules.Fail(state, address, Now));
}
