using OpsSupport.Kernel.Accounts;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.SignOn;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.ConnectedSystems;

/// <summary>Connects systems as an administrator does, by commands.</summary>
internal static class Systems
{
    /// <summary>A web application of the company's own, at an address.</summary>
    public static (string Code, ConnectedSystem Body) Web(string code, string address = "http://127.0.0.1:9/") => (code, A.System with
    {
        Name = code,
        Address = address,
        RedirectAddresses = [$"{address}signin-oidc"],
        PostLogoutAddresses = [$"{address}bye"],
    });

    /// <summary>A system of the company's own that does not speak OpenID Connect.</summary>
    public static (string Code, ConnectedSystem Body) Old(string code, SignOnProtocol protocol, string address = "http://127.0.0.1:9/") => (code, A.System with
    {
        Name = code,
        Address = address,
        Protocol = protocol,
        RedirectAddresses = [address],
        PostLogoutAddresses = [],
    });

    public static (string Code, ConnectedSystem Body) But(this (string Code, ConnectedSystem Body) system, Func<ConnectedSystem, ConnectedSystem> change) =>
        (system.Code, change(system.Body));

    /// <summary>Enters the system and draws its secret, where it keeps one.</summary>
    public static async Task<(string Code, string Secret)> ConnectAsync(IGrainFactory grains, (string Code, ConnectedSystem Body) system)
    {
        var grain = Grain(grains, system.Code);
        var saved = await grain.SaveAsync(Intent.New(SystemActor.No, 0), system.Body);
        Assert.Equal([], saved.Errors);
        var secret = ClientSecretText.Draw();
        if (system.Body.Protocol is SignOnProtocol.OpenIdWeb)
        {
            Assert.Equal([], (await grain.RenewSecretAsync(Intent.New(SystemActor.No, saved.Value!.Version), ClientSecretText.HashOf(secret))).Errors);
        }

        return (system.Code, secret);
    }

    public static async Task ChangeAsync(IGrainFactory grains, string code, Func<ConnectedSystem, ConnectedSystem> change)
    {
        var known = (await Grain(grains, code).GetAsync(SystemActor.No)).Value!;
        Assert.Equal([], (await Grain(grains, code).SaveAsync(Intent.New(SystemActor.No, known.Header.Version), change(known.Body))).Errors);
    }

    public static IConnectedSystemGrain Grain(IGrainFactory grains, string code) => grains.GetGrain<IConnectedSystemGrain>(ConnectedSystemKind.Kind.KeyAt(code));

    /// <summary>Gives somebody an account and signs him in; answers the id of the session.</summary>
    public static async Task<string> OpenSessionAsync(IGrainFactory grains, EmployeeNo person)
    {
        await grains.Account(person).SaveAsync(new() { Employee = person });
        return (await grains.Account(person).OpenSessionAsync(new(SignInWay.Password, "127.0.0.1", "test"))).Value!.Id;
    }
}
