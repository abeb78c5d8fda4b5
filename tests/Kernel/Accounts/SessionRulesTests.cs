using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Accounts;

/// <summary>How long somebody stays signed in.</summary>
public sealed class SessionRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 31, 9, 0, 0, TimeSpan.FromHours(8));

    private static readonly NewSession Browser = new(SignInWay.Password, "10.0.0.1", "Chrome · Windows");

    private static readonly AccountState Account = new() { Account = new() { Employee = new EmployeeNo("E001"), PasswordHash = "hash" } };

    [Fact]
    public void Every_session_has_a_name_of_its_own_that_nobody_guesses()
    {
        var state = SessionRules.Open(SessionRules.Open(Account, Browser, Now), Browser, Now);

        Assert.Equal(2, state.Sessions.Select(session => session.Id).Distinct().Count());
        Assert.All(state.Sessions, session => Assert.Equal(48, session.Id.Length));
    }

    [Fact]
    public void A_session_left_alone_for_ten_hours_is_over()
    {
        var session = SessionRules.Open(Account, Browser, Now).Sessions.Single();

        Assert.True(SessionRules.IsGoing(session, Now.AddHours(10).AddTicks(-1)));
        Assert.False(SessionRules.IsGoing(session, Now.AddHours(10)));
    }

    [Fact]
    public void Use_is_noted_every_five_minutes_and_no_oftener()
    {
        var state = SessionRules.Open(Account, Browser, Now);

        Assert.Null(SessionRules.Seen(state, state.Sessions[0], Now.AddMinutes(5).AddTicks(-1)));
        Assert.Equal(Now.AddMinutes(5), SessionRules.Seen(state, state.Sessions[0], Now.AddMinutes(5))!.Sessions.Single().SeenAt);
    }

    [Fact]
    public void Of_too_many_the_least_recently_used_ends()
    {
        var state = Enumerable.Range(0, 30).Aggregate(Account, (so, minute) => SessionRules.Open(so, Browser, Now.AddMinutes(minute)));

        Assert.Equal(20, state.Sessions.Length);
        Assert.Equal(Now.AddMinutes(10), state.Sessions[^1].StartedAt);
    }
}
