using System.Net;
using OpsSupport.Kernel.Api;
using OpsSupport.Kernel.Processes;

namespace OpsSupport.Kernel.Hosting;

/// <summary>Tokens from the operator's console.</summary>
[Collection(nameof(WholeMachine))]
public sealed class TokenCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Data => _folder.PathTo("data");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_token_from_the_console_works_and_none_is_made_while_a_portal_has_the_data()
    {
        await using (var first = await StartAsync())
        {
            using var administrator = new PortalClient(first.Address);
            await administrator.SendAsync("/setup", A.Setup);
            await using var beside = Token(A.Administrator);
            Assert.Equal(1, await beside.EndedAsync());
            Assert.Contains("in use by another process", Assert.Single(beside.Errors), StringComparison.Ordinal);
            first.AskToEnd();
            await first.EndedAsync();
        }

        await using var made = Token(A.Administrator, "--name", "sync", "--days", "7");
        Assert.Equal(0, await made.EndedAsync());
        await using var second = await StartAsync();
        using var program = new ApiProgram(second.Address, Assert.Single(made.Output));

        var me = await program.GetAsync("/me");

        Assert.Equal((HttpStatusCode.OK, A.Administrator), (me.Status, me.Json["no"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Nobody_unknown_gets_a_token()
    {
        await using (var portal = await StartAsync())
        {
            using var administrator = new PortalClient(portal.Address);
            await administrator.SendAsync("/setup", A.Setup);
            portal.AskToEnd();
            await portal.EndedAsync();
        }

        await using var refused = Token("E999");

        Assert.Equal(1, await refused.EndedAsync());
        Assert.Empty(refused.Output);
        Assert.Contains("E999", Assert.Single(refused.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--days", "7")]
    [InlineData("E001", "--days", "400")]
    [InlineData("E001", "--colour", "red")]
    public void What_cannot_be_understood_is_no_command(params string[] arguments) => Assert.Null(Commands.TokenArguments.TryParse(arguments));

    [Fact]
    public void What_is_left_out_goes_without_saying()
    {
        var read = Commands.TokenArguments.TryParse(["E001", "--data", "/somewhere"])!;

        Assert.Equal(("console", 90), (read.Name, read.Days));
        Assert.Equal(["--data", "/somewhere"], read.ForHost);
    }

    private Task<RunningProcess> StartAsync() => RunningProcess.Start(ProcessStart.Web("--data", Data)).ReadyAsync();

    private RunningProcess Token(params string[] arguments) =>
        RunningProcess.Start(ProcessStart.Web() with { Arguments = ["token", .. arguments, "--data", Data] });
}
