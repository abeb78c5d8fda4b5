using Microsoft.Extensions.DependencyInjection;
using OpsSupport.Kernel.Company;
using OpsSupport.Kernel.Hosting;
using OpsSupport.Kernel.Portal;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Accounts;

/// <summary>A portal in front of the running silo in which people sign in as they do everywhere: with passwords, links and codes.</summary>
public sealed class SignedInPortal(RunningSystem system) : IAsyncLifetime
{
    // Typed in by the tests; nothing in the system knows it.
    public const string Password = "correct horse battery";

    private PortalInProcess _portal = null!; // Set before the first test.

    internal Uri Address => _portal.Address;

    internal T Service<T>() where T : notnull => _portal.Services.GetRequiredService<T>();

    public async ValueTask InitializeAsync()
    {
        await system.Grains.Company().CompleteSetupAsync("Company");
        _portal = await PortalInProcess.StartAsync(services => services.AddSingleton(system.Grains), signsIn: true);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    /// <summary>Somebody new at a browser of his own.</summary>
    internal PortalClient Visitor() => new(Address);

    /// <summary>Gives a person an account with <see cref="Password"/>.</summary>
    internal async Task GiveAccountAsync(EmployeeNo employee)
    {
        var (account, link) = (system.Grains.Account(employee), OwnedSecret.Draw(SecretKind.Invitation, employee));
        await account.ChangeAsync(Documents.Intent.New(Directory.SystemActor.No, 0), new AccountChange.Invite(link.Hash));
        using var visitor = Visitor();
        var answer = await visitor.SendAsync($"/welcome?code={link.Text}", [("Code", link.Text), ("Form.Password", Password), ("Form.PasswordAgain", Password)], "/welcome");
        Assert.Equal("/", answer.Location);
    }

    /// <summary>Signs somebody in who has an account.</summary>
    internal async Task<PortalClient> SignInAsync(EmployeeNo employee)
    {
        var visitor = Visitor();
        Assert.Equal("/", (await visitor.SignInAsync(employee.Value, Password)).Location);
        return visitor;
    }
}
