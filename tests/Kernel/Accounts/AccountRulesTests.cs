using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Accounts;

/// <summary>What may be made of an account.</summary>
public sealed class AccountRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 31, 9, 0, 0, TimeSpan.FromHours(8));

    private static readonly AccountState Active = SessionRules.Open(
        SessionRules.Open(new() { Account = new() { Employee = new EmployeeNo("E001"), PasswordHash = "old", Version = 3 } }, new(SignInWay.Password, "a", "x"), Now),
        new(SignInWay.Password, "b", "y"), Now);

    [Fact]
    public void Closing_ends_every_session_and_every_link()
    {
        var invited = Apply(Active, new AccountChange.Invite("link"));

        var closed = Apply(invited, new AccountChange.Close());

        Assert.Empty(closed.Sessions);
        Assert.Null(closed.Account!.Invitation);
        Assert.Equal(AccountStage.Closed, AccountRules.StageOf(closed.Account, Now));
        Assert.IsType<AccountIsClosed>(AccountRules.Apply(closed, new AccountChange.Invite("again"), Now).Errors.Single());
        Assert.Equal(AccountStage.Active, AccountRules.StageOf(Apply(closed, new AccountChange.Reopen()).Account, Now));
    }

    [Fact]
    public void A_new_password_ends_every_session_but_the_one_it_was_set_in()
    {
        var kept = Active.Sessions[1].Id;

        var changed = Apply(Active, new AccountChange.SetPassword("new", kept));

        Assert.Equal([kept], changed.Sessions.Select(session => session.Id));
        Assert.Equal("new", changed.Account!.PasswordHash);
    }

    [Fact]
    public void An_invitation_is_good_once_and_for_72_hours()
    {
        var invited = Apply(Active, new AccountChange.Invite("link"));

        Assert.True(AccountRules.IsInvited(invited.Account, "link", Now.AddHours(72).AddTicks(-1)));
        Assert.False(AccountRules.IsInvited(invited.Account, "link", Now.AddHours(72)));
        Assert.False(AccountRules.IsInvited(invited.Account, "other", Now));
        var accepted = AccountRules.Accept(invited, "link", "new", Now).Value!;
        Assert.Equal("new", accepted.Account!.PasswordHash);
        Assert.Empty(accepted.Sessions);
        Assert.IsType<InvitationOver>(AccountRules.Accept(accepted, "link", "newer", Now).Errors.Single());
    }

    [Fact]
    public void A_second_link_makes_the_first_worthless()
    {
        var twice = Apply(Apply(Active, new AccountChange.Invite("first")), new AccountChange.Invite("second"));

        Assert.False(AccountRules.IsInvited(twice.Account, "first", Now));
        Assert.True(AccountRules.IsInvited(twice.Account, "second", Now));
    }

    [Fact]
    public void A_code_is_taken_once_and_none_before_it()
    {
        var state = Apply(Active, new AccountChange.AddSecondFactor(new("key", ["paper"], LastStep: 100)));

        Assert.Null(AccountRules.Prove(state, new(Step: 100)));
        Assert.Null(AccountRules.Prove(state, new(Step: 99)));
        var proven = AccountRules.Prove(state, new(Step: 101))!;
        Assert.Null(AccountRules.Prove(proven, new(Step: 101)));
    }

    [Fact]
    public void A_code_on_paper_is_taken_once()
    {
        var state = Apply(Active, new AccountChange.AddSecondFactor(new("key", ["one", "two"], LastStep: 0)));

        var proven = AccountRules.Prove(state, new(RecoveryHash: "one"))!;

        Assert.Null(AccountRules.Prove(proven, new(RecoveryHash: "one")));
        Assert.NotNull(AccountRules.Prove(proven, new(RecoveryHash: "two")));
        Assert.Null(AccountRules.Prove(Active, new(RecoveryHash: "one")));
    }

    [Fact]
    public void Sessions_end_one_by_one_or_all_but_one()
    {
        var (newer, older) = (Active.Sessions[0].Id, Active.Sessions[1].Id);

        Assert.Equal([older], Apply(Active, new AccountChange.EndSessions(Only: newer, Kept: older)).Sessions.Select(session => session.Id));
        Assert.Equal([newer], Apply(Active, new AccountChange.EndSessions(Kept: newer)).Sessions.Select(session => session.Id));
        Assert.Empty(Apply(Active, new AccountChange.EndSessions()).Sessions);
    }

    [Fact]
    public void Every_change_has_a_version_of_its_own_for_the_audit()
    {
        Assert.Equal(4, Apply(Active, new AccountChange.EndSessions()).Account!.Version);
        Assert.Equal(4, Apply(Active, new AccountChange.Close()).Account!.Version);
    }

    private static AccountState Apply(AccountState state, AccountChange change) => AccountRules.Apply(state, change, Now).Value!;
}
