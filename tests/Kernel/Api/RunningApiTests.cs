using System.Net;
using OpsSupport.Kernel.Accounts;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Portal;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Api;

/// <summary>What tests of the REST API have in common: programs with tokens of the people of a company.</summary>
public abstract class RunningApiTests(RunningSystem system) : RunningPortalTests(system)
{
    /// <summary>A program that acts for a person.</summary>
    private protected async Task<ApiProgram> ProgramOfAsync(EmployeeNo person, string language = "en") =>
        new((await System.PortalAsync()).Address, await TokenOfAsync(person), language);

    private protected async Task<string> TokenOfAsync(EmployeeNo person) => await System.TokenOfAsync(person);

    private protected static void IsProblem(HttpStatusCode status, string code, ApiReply reply)
    {
        Assert.Equal(status, reply.Status);
        Assert.Equal("application/problem+json", reply.MediaType);
        Assert.Equal((int)status, reply.Json["status"]!.GetValue<int>());
        Assert.Contains(code, reply.Codes);
        Assert.DoesNotContain("   at ", reply.Text, StringComparison.Ordinal);
    }
}

internal static class TestTokens
{
    /// <summary>A new token of a person, made as his page makes it.</summary>
    public static async Task<string> TokenOfAsync(this RunningSystem system, EmployeeNo person)
    {
        var text = OwnedSecret.Draw(SecretKind.AccessToken, person);
        var made = await system.Grains.AccessTokens(person).AddAsync(
            Intent.New(person, atVersion: 0), person, new("test", RunningSystem.Today.AddDays(30), text.Hash));
        Assert.True(made.Succeeded, string.Join(", ", made.Errors));
        return text.Text;
    }
}
