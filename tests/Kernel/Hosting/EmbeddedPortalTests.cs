using System.Net;
using OpsSupport.Kernel.Processes;

namespace OpsSupport.Kernel.Hosting;

/// <summary>The portal as a newcomer starts it: one process, one folder.</summary>
[Collection(nameof(WholeMachine))]
public sealed class EmbeddedPortalTests : IDisposable
{
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(10);

    private readonly TemporaryFolder _folder = new();

    private ProcessStart Portal => ProcessStart.Web("--data", _folder.PathTo("data"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Says_where_it_is_and_how_to_begin()
    {
        await using var portal = await RunningProcess.Start(Portal).ReadyAsync();

        await portal.SaysAsync($"OpsSupport is ready: {portal.Address.GetLeftPart(UriPartial.Authority)}");
        await portal.SaysAsync("First set-up: open");
        Assert.Empty(portal.Errors);
    }

    [Fact]
    public async Task Is_alive_and_ready_without_signing_in()
    {
        await using var portal = await RunningProcess.Start(Portal).ReadyAsync();
        using var visitor = new PortalClient(portal.Address);

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/health/live")).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/health/ready")).Status);
    }

    [Fact]
    public async Task Ends_cleanly_when_it_is_asked_to()
    {
        await using var portal = await RunningProcess.Start(Portal).ReadyAsync();

        portal.AskToEnd();
        var code = await portal.EndedAsync(LongestStop);

        Assert.Equal(0, code);
        Assert.Empty(portal.Errors);
    }

    [Fact]
    public async Task What_was_answered_survives_being_killed()
    {
        await using (var first = await RunningProcess.Start(Portal).ReadyAsync())
        {
            using var administrator = new PortalClient(first.Address);
            Assert.Equal(HttpStatusCode.Redirect, (await administrator.SendAsync("/setup", A.Setup)).Status);
            await first.KillAsync();
        }

        await using var second = await RunningProcess.Start(Portal).ReadyAsync();
        using var visitor = new PortalClient(second.Address);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/setup")).Status);
        Assert.Equal("/", (await visitor.SignInAsync(A.Administrator, A.Password)).Location);
    }

    [Fact]
    public async Task Sessions_survive_a_restart()
    {
        var start = Portal;
        using var administrator = new PortalClient(start.Address);
        await using (var first = await RunningProcess.Start(start).ReadyAsync())
        {
            await administrator.SendAsync("/setup", A.Setup);
            await first.KillAsync();
        }

        await using var second = await RunningProcess.Start(start).ReadyAsync();

        Assert.Equal("/", (await administrator.GetAsync("/sign-in")).Location);
    }
}
