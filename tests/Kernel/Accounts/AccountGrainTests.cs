using OpsSupport.Features.Employees;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Notifications;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Accounts;

/// <summary>Accounts on real storage: sessions, guessing, what administrators do, and the trail of it.</summary>
public sealed class AccountGrainTests(RunningSystem system)
{
    private static readonly NewSession Browser = new(SignInWay.Password, "10.0.0.1", "Chrome · Windows");

    [Theory, OnBothDatabases]
    [Trait("AT", "01.2")]
    public async Task A_closed_account_has_no_session(DatabaseKind kind)
    {
        var (company, account) = await AccountAsync(kind);
        var session = (await account.OpenSessionAsync(Browser)).Value!;
        Assert.True((await account.AdmitAsync(session.Id)).Succeeded);

        var closed = await ChangeAsync(account, company.Office, new AccountChange.Close());

        Assert.Equal(AccountStage.Closed, closed.Value!.Stage);
        Assert.IsType<SessionOver>((await account.AdmitAsync(session.Id)).Errors.Single());
        Assert.IsType<AccountIsClosed>((await account.MayTryAsync("10.0.0.1")).Errors.Single());
        Assert.IsType<AccountIsClosed>((await account.OpenSessionAsync(Browser)).Errors.Single());
    }

    [Theory, OnBothDatabases]
    [Trait("AT", "01.2")]
    public async Task Whoever_left_the_company_has_no_session(DatabaseKind kind)
    {
        var (company, account) = await AccountAsync(kind);
        var session = (await account.OpenSessionAsync(Browser)).Value!;

        await company.ChangeAsync<Employee, EmployeeNo>(EmployeeKind.Kind, company.Ann, employee => employee with { LeftOn = RunningSystem.Today });

        await Until.HoldsAsync(() => account.AdmitAsync(session.Id), admitted => !admitted.Succeeded);
    }

    [Theory, OnBothDatabases]
    [Trait("AT", "01.13")]
    public async Task Five_wrong_passwords_slow_their_address_down_and_tell_the_owner(DatabaseKind kind)
    {
        var (company, account) = await AccountAsync(kind);

        for (var attempt = 0; attempt < 5; attempt++)
        {
            await account.FailAsync("203.0.113.7");
        }

        Assert.IsType<SignInPaused>((await account.MayTryAsync("203.0.113.7")).Errors.Single());
        Assert.True((await account.MayTryAsync("10.0.0.1")).Succeeded);
        var grains = await system.GrainsOnAsync(kind);
        var told = await grains.GetGrain<INotificationsGrain>(0).ListAsync(company.Ann, new(0, 10));
        Assert.Single(told.Notifications, one => one is { Kind: NotificationKind.Alert, Title.Name: "SignInFailures" });
    }

    [Theory, OnBothDatabases]
    public async Task What_was_stored_is_found_by_the_next_silo(DatabaseKind kind)
    {
        var (company, account) = await AccountAsync(kind);
        await ChangeAsync(account, company.Ann, new AccountChange.AddSecondFactor(new("key", ["paper"], LastStep: 7)));
        var session = (await account.OpenSessionAsync(Browser)).Value!;
        var store = await system.ServiceAsync<AccountStore>(kind);

        var kept = await store.FindAsync(company.Ann.Value.ToUpperInvariant());

        Assert.Equal(company.Ann, kept.Account!.Employee);
        Assert.Equal(["paper"], kept.Account.SecondFactor!.RecoveryHashes.AsEnumerable());
        Assert.Equal(session, kept.Sessions.Single());
        Assert.False(await store.SaveAsync(company.Ann.Value.ToUpperInvariant(), kept, RunningSystem.Now, audited: null, ended: []));
    }

    [Theory, OnBothDatabases]
    [Trait("AT", "X-08")]
    public async Task Every_change_stands_in_the_audit_once(DatabaseKind kind)
    {
        var (company, account) = await AccountAsync(kind);
        var intent = Intent.New(company.Office, 0);

        var first = await account.ChangeAsync(intent, new AccountChange.Invite("link"));
        var again = await account.ChangeAsync(intent, new AccountChange.Invite("link"));

        Assert.Equal(first.Value!.Version, again.Value!.Version);
        var audit = await (await system.ServiceAsync<AuditStore>(kind)).HistoryAsync(new("account", company.Ann.Value.ToUpperInvariant()), 10);
        Assert.Single(audit, entry => entry.By == company.Office && entry.Comment == nameof(AccountChange.Invite));
    }

    [Fact]
    public async Task Nobody_touches_an_account_that_is_not_his()
    {
        var (company, account) = await AccountAsync(DatabaseKind.Sqlite);
        AccountChange[] owners = [new AccountChange.SetPassword("mine", ""), new AccountChange.AddSecondFactor(new("key", [], 0)), new AccountChange.RenewRecoveryCodes([])];
        AccountChange[] administrators = [new AccountChange.Invite("link"), new AccountChange.Close(), new AccountChange.Reopen()];
        AccountChange[] both = [new AccountChange.EndSessions(), new AccountChange.RemoveSecondFactor()];

        Assert.All(await Task.WhenAll(owners.Select(change => ChangeAsync(account, company.Office, change))), refused => Assert.IsType<NotYours>(refused.Errors.Single()));
        Assert.All(await Task.WhenAll(administrators.Concat(both).Select(change => ChangeAsync(account, company.Lead, change))), refused => Assert.IsType<NotAllowed>(refused.Errors.Single()));
        Assert.IsType<NotAllowed>((await account.ViewAsync(company.Lead)).Errors.Single());
        Assert.IsType<NotYourOwnAccount>((await ChangeAsync(system.Grains.Account(company.Office), company.Office, new AccountChange.Close())).Errors.Single());
        Assert.Equal(AccountStage.Active, (await account.ViewAsync(company.Ann)).Value!.Stage);
    }

    [Theory, OnBothDatabases]
    public async Task Administrators_find_everybody_with_how_far_his_account_is(DatabaseKind kind)
    {
        var (company, _) = await AccountAsync(kind);
        var grains = await system.GrainsOnAsync(kind);
        await ChangeAsync(grains.Account(company.Lead), company.Office, new AccountChange.Invite("link"));
        var accounts = grains.GetGrain<IAccountsGrain>(0);

        var all = (await accounts.ListAsync(company.Office, new(company.Mark), new(0, 10))).Value!;
        var invited = (await accounts.ListAsync(company.Office, new(company.Mark, AccountStage.Invited), new(0, 10))).Value!;

        Assert.Equal(4, all.Count);
        Assert.Equal(AccountStage.Active, all.Accounts.Single(line => line.Employee == company.Ann).Stage);
        Assert.Equal(AccountStage.None, all.Accounts.Single(line => line.Employee == company.Head).Stage);
        Assert.Equal([company.Lead], invited.Accounts.Select(line => line.Employee));
        Assert.Equal(2, invited.Counts.Single(count => count.Stage == AccountStage.None).Count);
        Assert.IsType<NotAllowed>((await accounts.ListAsync(company.Lead, new(), new(0, 10))).Errors.Single());
    }

    private async Task<(TestCompany Company, IAccountGrain Account)> AccountAsync(DatabaseKind kind)
    {
        var grains = await system.GrainsOnAsync(kind);
        var company = await TestCompany.FoundAsync(grains);
        var account = grains.Account(company.Ann);
        Assert.True((await account.SaveAsync(new() { Employee = company.Ann, PasswordHash = "hash" })).Succeeded);
        return (company, account);
    }

    private static Task<Result<AccountView>> ChangeAsync(IAccountGrain account, EmployeeNo by, AccountChange change) => account.ChangeAsync(Intent.New(by, 0), change);
}
